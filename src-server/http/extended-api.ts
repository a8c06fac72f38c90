import { type Request, type RequestHandler, type Response, Router } from 'express';
import { HTTP_ERRORS } from '../../src-shared/protocol.ts';
import type { ServerConfig } from '../config.ts';
import type { Repository } from '../db/repository.ts';
import type { Page, SeqRow } from '../db/seq-store.ts';
import { errorFields } from '../log.ts';
import type { Tokens } from '../tokens.ts';
import { tokenCookie } from './cookie.ts';
import { claimsOf, requireAdmin, requireUserJson } from './guards.ts';
import { limiteOf, seqOf } from './queries.ts';

export interface ExtendedApiDeps {
  readonly repository: Pick<Repository, 'novedades' | 'before' | 'findUsuario'>;
  readonly tokens: Tokens;
  readonly config: ServerConfig;
}

const refuse = (response: Response, status: number, error: string): void =>
  void response.status(status).json({ error });

/** Only its sender is told the `cid`. */
const hideCids = ({ mensajes, hasta, mas }: Page, asker: string) => ({
  mensajes: mensajes.map((row: SeqRow) => (row.de === asker ? row : { ...row, cid: null })),
  hasta,
  mas,
});

/** `/api`, what the legacy one lacks: `novedades`, pages backwards of `mensajes`, `renovar`. */
export function createExtendedApi({ repository, tokens, config }: ExtendedApiDeps): Router {
  const failingWith =
    (error: string, handler: (request: Request, response: Response) => Promise<void>): RequestHandler =>
    async (request, response) => {
      try {
        await handler(request, response);
      } catch (cause) {
        config.log.error({ path: request.path, ...errorFields(cause) }, 'request-failed');
        refuse(response, 500, error);
      }
    };
  return Router()
    .get('/novedades', requireUserJson(tokens), failingWith(HTTP_ERRORS.messages, createNovedades(repository)))
    .get('/mensajes', onlyPaged, requireAdmin(tokens), failingWith(HTTP_ERRORS.messages, createPages(repository)))
    .post(
      '/renovar',
      requireUserJson(tokens),
      failingWith(HTTP_ERRORS.internal, createRenew(repository, tokens, config)),
    );
}

/** Everything for an admin, their own for anybody else, after `?desde=`. */
const createNovedades =
  (repository: ExtendedApiDeps['repository']) =>
  async (request: Request, response: Response): Promise<void> => {
    const { user, rol } = claimsOf(response);
    const [desde, limite] = [seqOf(request.query['desde']), limiteOf(request.query['limite'])];
    if (desde === undefined) return refuse(response, 400, HTTP_ERRORS.missingDesde);
    if (desde === null || limite === null) return refuse(response, 400, HTTP_ERRORS.badNumber);
    const page = await repository.novedades({ usuario: rol === 'admin' ? null : user, desde, limite });
    response.json(hideCids(page, user));
  };

/** Without `antes` and `limite` it is the legacy question, and the legacy answer. */
const onlyPaged: RequestHandler = ({ query }, _response, next) =>
  next('antes' in query || 'limite' in query ? undefined : 'route');

const createPages =
  (repository: ExtendedApiDeps['repository']) =>
  async (request: Request, response: Response): Promise<void> => {
    const { con } = request.query;
    const [antes, limite] = [seqOf(request.query['antes']), limiteOf(request.query['limite'])];
    if (typeof con !== 'string' || con === '') return refuse(response, 400, HTTP_ERRORS.missingCon);
    if (antes === null || limite === null) return refuse(response, 400, HTTP_ERRORS.badNumber);
    const page = await repository.before({ usuario: con, antes: antes ?? null, limite });
    response.json(hideCids(page, claimsOf(response).user));
  };

/** A new token for a live one, with what the account says today; 403 when there is no such account any more. */
const createRenew =
  (repository: ExtendedApiDeps['repository'], tokens: Tokens, config: ServerConfig) =>
  async (request: Request, response: Response): Promise<void> => {
    const { user } = claimsOf(response);
    const usuario = await repository.findUsuario(user);
    if (usuario === null) return refuse(response, 403, HTTP_ERRORS.badToken);
    response.setHeader(
      'Set-Cookie',
      tokenCookie(config, request, { token: await tokens.mint(usuario), seconds: config.tokenSeconds }),
    );
    response.json({ ok: true });
    config.log.info({ usuario: user }, 'session-renewed');
  };
