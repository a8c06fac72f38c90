import { compare, hashSync } from 'bcrypt';
import type { RequestHandler } from 'express';
import type { ServerConfig } from '../config.ts';
import type { Repository, Usuario } from '../db/repository.ts';
import { errorFields } from '../log.ts';
import type { Tokens } from '../tokens.ts';
import { tokenCookie } from './cookie.ts';
import { repliesTo } from './sign-in-replies.ts';

/** `user` and `pass` of a form; null when one is missing or came as anything but one string. */
function readCredentials(body: unknown): { user: string; pass: string } | null {
  if (typeof body !== 'object' || body === null) return null;
  const { user, pass } = body as { user?: unknown; pass?: unknown };
  return typeof user === 'string' && typeof pass === 'string' && user !== '' && pass !== '' ? { user, pass } : null;
}

/** `POST /auth`: a page with 200 either way, only the cookie tells, or JSON and a true status. 503: no database. */
export function createSignIn(
  config: ServerConfig,
  repository: Pick<Repository, 'findUsuario'>,
  tokens: Tokens,
): RequestHandler {
  const { bcryptCost, tokenSeconds: seconds, extended, log } = config;
  // An unknown name costs one comparison too, so that the time does not tell which names exist.
  const nobody = hashSync('', bcryptCost);
  const check = async (body: unknown): Promise<Usuario | null> => {
    const credentials = readCredentials(body);
    if (credentials === null) return null;
    const usuario = await repository.findUsuario(credentials.user);
    const isRight = await compare(credentials.pass, usuario?.pass ?? nobody).catch(() => false);
    return isRight ? usuario : null;
  };
  return async (request, response) => {
    const replies = repliesTo(request, extended);
    try {
      const usuario = await check(request.body);
      log.info({ ok: usuario !== null, ...(usuario && { usuario: usuario.usuario }) }, 'sign-in');
      if (usuario === null) return replies.refused(response);
      response.setHeader('Set-Cookie', tokenCookie(config, request, { token: await tokens.mint(usuario), seconds }));
      replies.signedIn(response, usuario);
    } catch (error) {
      log.error(errorFields(error), 'sign-in-failed');
      replies.failed(response);
    }
  };
}
