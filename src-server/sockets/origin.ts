import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser that asks has a page of this server's open; who is no browser says no origin. Proxies tell the
 * host they were asked for in `X-Forwarded-Host`, which no page can put into a handshake of its own.
 */
export function isOwnOrigin({ origin, host, ...headers }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false; // `null`, of a page that is nobody's
  const asked = new URL(origin).host;
  return asked === host || asked === headers['x-forwarded-host'];
}
