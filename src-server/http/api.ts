import { type RequestHandler, Router } from 'express';
import { HTTP_ERRORS } from '../../src-shared/protocol.ts';
import { customersOf } from '../customers.ts';
import type { Repository } from '../db/repository.ts';
import { errorFields, type ServerLog } from '../log.ts';
import type { Tokens } from '../tokens.ts';
import { claimsOf, requireAdmin, requireUser } from './guards.ts';

export interface ApiDeps {
  readonly repository: Pick<Repository, 'history' | 'pairs' | 'listUsuarios'>;
  readonly tokens: Tokens;
  readonly log: ServerLog;
}

/** `/api`: the legacy history, in JSON. Express adds the weak ETag and answers 304. */
export function createApi({ repository, tokens, log }: ApiDeps): Router {
  /** 500 and `error` when `handler` rejects. */
  const failingWith =
    (error: string, handler: RequestHandler): RequestHandler =>
    async (request, response, next) => {
      try {
        await handler(request, response, next);
      } catch (cause) {
        log.error({ path: request.path, ...errorFields(cause) }, 'request-failed');
        response.status(500).json({ error });
      }
    };

  const conversations: RequestHandler = async (_request, response) => {
    const [pairs, usuarios] = await Promise.all([repository.pairs(), repository.listUsuarios()]);
    response.json(customersOf(pairs, usuarios));
  };
  const history: RequestHandler = async (request, response) => {
    const { con } = request.query;
    if (typeof con !== 'string' || con === '') {
      return void response.status(400).json({ error: HTTP_ERRORS.missingCon });
    }
    response.json(await repository.history(con));
  };
  const own: RequestHandler = async (_request, response) => {
    response.json(await repository.history(claimsOf(response).user));
  };

  return Router()
    .get('/usuarios-conversaciones', requireAdmin(tokens), failingWith(HTTP_ERRORS.internal, conversations))
    .get('/mensajes', requireAdmin(tokens), failingWith(HTTP_ERRORS.messages, history))
    .get('/mensajes/mios', requireUser(tokens), failingWith(HTTP_ERRORS.internal, own));
}
