/** Whether a request was meant for this host: the answer to DNS rebinding and to other sites' sockets. */
import type { IncomingMessage } from 'node:http';

/** True when `Host` is exactly our `127.0.0.1:port`: a name that resolves to us is somebody else's trick. */
export function isForUs(request: Pick<IncomingMessage, 'headers'>, authority: string): boolean {
  return request.headers.host === authority;
}

/** True when the page that asks was served by us. Browsers always send `Origin` with an upgrade. */
export function isFromUs(request: Pick<IncomingMessage, 'headers'>, authority: string): boolean {
  return request.headers.origin === `http://${authority}`;
}
