/** What a browser does, by hand: requests with any headers, and pages' sockets. Test use only. */
import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { WebSocket } from 'ws';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request, no redirect followed; `headers.host` may lie. */
export async function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  const { href, origin } = new URL(url);
  const sent = request(origin, { path: href.slice(origin.length), method, headers, agent: false }).end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

/** The cookie ("name=value") an answer sets. */
export function cookieOf({ headers }: Answered): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Opens the link as a browser does; returns its cookie. */
export async function enter(link: string): Promise<string> {
  return cookieOf(await ask(link));
}

export interface Page {
  readonly socket: WebSocket;
  /** Frames in the order they came. */
  readonly frames: unknown[];
  /** The next frame that is not yet in hand. */
  next(): Promise<unknown>;
  call(name: unknown, params?: unknown): Promise<unknown>;
  /** Close code and reason. */
  readonly closed: Promise<readonly [number, string]>;
}

/** A page's bridge. Rejects with "Unexpected server response: 401" and the like when refused. */
export async function openPage(link: string, cookie: string, headers: Record<string, string> = {}): Promise<Page> {
  const { host } = new URL(link);
  const socket = new WebSocket(`ws://${host}/bridge`, { headers: { cookie, origin: `http://${host}`, ...headers } });
  const frames: unknown[] = [];
  const waiting: ((frame: unknown) => void)[] = [];
  let taken = 0;
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    waiting.shift()?.(frames[taken++]);
  });
  const closed = new Promise<readonly [number, string]>((resolve) => {
    socket.once('close', (code, reason) => resolve([code, String(reason)]));
  });
  await once(socket, 'open');
  const next = () =>
    taken < frames.length ? Promise.resolve(frames[taken++]) : new Promise<unknown>((resolve) => waiting.push(resolve));
  let id = 0;
  return {
    socket,
    frames,
    closed,
    next,
    call(name, params) {
      socket.send(JSON.stringify({ id: ++id, name, params }));
      return next();
    },
  };
}
