import type { Request, Response } from 'express';
import { HTTP_ERRORS } from '../../src-shared/protocol.ts';
import type { Usuario } from '../db/repository.ts';
import { errorPage, refusedPage, signedInPage, tooManyPage } from './pages.ts';

/** How `POST /auth` says what became of it. The cookie is set by then. */
export interface SignInReplies {
  signedIn(response: Response, usuario: Pick<Usuario, 'usuario' | 'rol'>): void;
  refused(response: Response): void;
  /** `windowSeconds`: the whole window; `leftSeconds`: what is left of it. */
  tooMany(response: Response, windowSeconds: number, leftSeconds: number): void;
  failed(response: Response): void;
}

const PAGES: SignInReplies = {
  signedIn: (response, { usuario }) => void response.send(signedInPage(usuario)),
  refused: (response) => void response.send(refusedPage()),
  tooMany(response, windowSeconds) {
    // The whole window, always, as the legacy server says it; the true wait is X-RateLimit-Reset minus Date.
    response.setHeader('Retry-After', windowSeconds);
    response.status(429).send(tooManyPage());
  },
  failed: (response) => void response.status(503).send(errorPage(503)),
};

const JSON_REPLIES: SignInReplies = {
  signedIn: (response, { usuario, rol }) =>
    void response.json({ ok: true, usuario, rol: rol === 'admin' ? 'admin' : 'user' }),
  refused: (response) => void response.status(401).json({ error: HTTP_ERRORS.badCredentials }),
  tooMany(response, _windowSeconds, leftSeconds) {
    response.setHeader('Retry-After', leftSeconds);
    response.status(429).json({ error: HTTP_ERRORS.tooManyAttempts, retryAfter: leftSeconds });
  },
  failed: (response) => void response.status(503).json({ error: HTTP_ERRORS.internal }),
};

/** JSON for who asks for it before a page, on an extended server. Browsers and `*\/*` get the legacy pages. */
export const repliesTo = (request: Request, extended: boolean): SignInReplies =>
  extended && request.accepts(['html', 'json']) === 'json' ? JSON_REPLIES : PAGES;
