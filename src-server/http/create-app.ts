import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { ServerConfig } from '../config.ts';
import type { Repository } from '../db/repository.ts';
import { errorFields, type ServerLog } from '../log.ts';
import { readToken, type Tokens } from '../tokens.ts';
import { createApi } from './api.ts';
import { tokenCookie } from './cookie.ts';
import { createExtendedApi } from './extended-api.ts';
import { errorPage, homePage } from './pages.ts';
import { createSignInLimit } from './rate-limit.ts';
import { createSignIn } from './sign-in.ts';

/** A form with a name and a password is far smaller. */
const form = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 });

/** Our pages run nothing and load nothing. No upgrade to https: many servers live on a plain local network. */
const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
});

/** The HTTP side: `/`, `/auth`, `/logout` and `/api`. */
export function createApp(config: ServerConfig, repository: Repository, tokens: Tokens): Express {
  const { log } = config;
  const app = express()
    .use(headers)
    .get('/', createHome(tokens))
    .post('/auth', createSignInLimit(config), form, createSignIn(config, repository, tokens))
    .get('/logout', createSignOut(config));
  if (config.extended) app.use('/api', createExtendedApi({ repository, tokens, config }));
  return app.use('/api', createApi({ repository, tokens, log })).use(createErrorHandler(log));
}

const createHome =
  (tokens: Tokens): RequestHandler =>
  async (request, response) => {
    const claims = await tokens.verify(readToken(request.headers.cookie) ?? '');
    response.send(homePage(claims?.user ?? null));
  };

/** Takes the cookie away; the token itself lives until its `exp`. */
const createSignOut =
  (config: ServerConfig): RequestHandler =>
  (request, response) => {
    response.setHeader('Set-Cookie', tokenCookie(config, request, { token: '', seconds: 0 }));
    response.redirect('/');
  };

/** What the parsers refuse keeps its 4xx; anything else is a 500 without details. */
function createErrorHandler(log: ServerLog): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status } = error as { status?: unknown };
    const code = typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
    log.warn({ path: request.path, status: code, ...errorFields(error) }, 'request-refused');
    response.status(code).send(errorPage(code));
  };
}
