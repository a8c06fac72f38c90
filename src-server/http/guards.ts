import type { RequestHandler, Response } from 'express';
import { type Claims, HTTP_ERRORS } from '../../src-shared/protocol.ts';
import { readToken, type Tokens } from '../tokens.ts';

/** Who asks, put there by a guard. */
export const claimsOf = (response: Response): Claims => response.locals['claims'] as Claims;

/** Admins only, else 403 and JSON. */
export const requireAdmin = (tokens: Tokens): RequestHandler => requireInJson(tokens, ({ rol }) => rol === 'admin');

/** Anybody signed in, else 403 and JSON. */
export const requireUserJson = (tokens: Tokens): RequestHandler => requireInJson(tokens, () => true);

function requireInJson(tokens: Tokens, isWelcome: (claims: Claims) => boolean): RequestHandler {
  return async (request, response, next) => {
    const refuse = (error: string) => void response.status(403).json({ error });
    const token = readToken(request.headers.cookie);
    if (token === null) return refuse(HTTP_ERRORS.accessDenied);
    const claims = await tokens.verify(token);
    if (claims === null) return refuse(HTTP_ERRORS.badToken);
    if (!isWelcome(claims)) return refuse(HTTP_ERRORS.adminsOnly);
    response.locals['claims'] = claims;
    next();
  };
}

/** Anybody signed in, else 401 or 403 and plain words. */
export function requireUser(tokens: Tokens): RequestHandler {
  return async (request, response, next) => {
    const token = readToken(request.headers.cookie);
    if (token === null) return void response.status(401).send(HTTP_ERRORS.notAuthenticated);
    const claims = await tokens.verify(token);
    if (claims === null) return void response.status(403).send(HTTP_ERRORS.badToken);
    response.locals['claims'] = claims;
    next();
  };
}
