/** The host's HTTP side: refuses, admits by key or cookie, and hands the rest to the pages. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Access } from './access.ts';
import { isForUs } from './authority.ts';
import { securityHeaders } from './headers.ts';
import type { Pages, Target } from './pages.ts';
import { type Refusal, refusalPage } from './refusal.ts';

export interface PageServerOptions {
  /** "127.0.0.1:1234" */
  readonly authority: string;
  readonly access: Access;
  readonly pages: Pages;
}

export function createPageServer({ authority, access, pages }: PageServerOptions): RequestListener {
  const headers = securityHeaders(pages.csp(authority));
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    if (!isForUs(request, authority)) return refuse(response, 421, 'not-for-us');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
    respond(request, response, access, pages);
  };
}

function respond(request: IncomingMessage, response: ServerResponse, access: Access, pages: Pages): void {
  const target = readTarget(request.url);
  const key = target.path === '/' ? new URLSearchParams(target.query).get('key') : null;
  const admission = access.admit(request.headers.cookie, key);
  if (admission.kind === 'refused') refuse(response, 403, admission.why);
  else if (key === null) pages.respond(target, response);
  else {
    // Off to the same page without the key, which then stays out of the address bar and of screenshots.
    if (admission.kind === 'newcomer') response.setHeader('Set-Cookie', admission.setCookie);
    response.writeHead(303, { Location: '/' }).end();
  }
}

function refuse(response: ServerResponse, status: number, why: Refusal): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(refusalPage(why));
}

function readTarget(target = '/'): Target {
  const mark = target.indexOf('?');
  return mark < 0 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}
