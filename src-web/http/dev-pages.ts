/** While developing: the pages of Vite's server, with a policy that lets its hot updates through. */
import { request, type ServerResponse } from 'node:http';
import type { Pages } from './pages.ts';

/** `devUrl`: "http://127.0.0.1:5173", loopback. The page's hot updates come from there by WebSocket. */
export function proxyPages(devUrl: string): Pages {
  return {
    csp: (authority) => developmentCsp(authority, new URL(devUrl).host),
    respond({ path, query }, response) {
      const upstream = request(new URL(query === '' ? path : `${path}?${query}`, devUrl), (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      upstream.on('error', (error) => fail(response, error));
      response.on('close', () => upstream.destroy());
      upstream.end();
    },
  };
}

/** Vite puts styles in elements and shows errors in an overlay made of strings: no Trusted Types, inline styles. */
function developmentCsp(authority: string, vite: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws://${authority} ws://${vite} http://${vite}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

function fail(response: ServerResponse, error: Error): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${error.message}\n`);
}
