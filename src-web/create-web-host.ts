/** The browser host: the renderer's pages and the bridge on loopback, for whoever opens the one-time link. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Console } from '../src-core/create-console.ts';
import { createBridge } from './bridge/create-bridge.ts';
import { MAX_FRAME_BYTES } from './bridge/frames.ts';
import { type Access, createAccess } from './http/access.ts';
import { isForUs, isFromUs } from './http/authority.ts';
import type { Pages } from './http/pages.ts';
import { createPageServer } from './http/serve-pages.ts';

export interface WebHostOptions {
  readonly console: Pick<Console, 'answer' | 'subscribe'>;
  readonly notices: Pick<Console, 'subscribe'>;
  readonly pages: Pages;
  /** 0 (the default): any free one. */
  readonly port?: number;
}

export interface WebHost {
  /** "http://127.0.0.1:1234/?key=…", good for the first browser that opens it. */
  readonly url: string;
  /** Ends every connection; resolves when the port is free. Idempotent. */
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Rejects when the port is taken (`EADDRINUSE`). */
export async function createWebHost({ console, notices, pages, port = 0 }: WebHostOptions): Promise<WebHost> {
  const server = createServer();
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  const bound = portOf(server);
  const authority = `${LOOPBACK}:${bound}`;
  const access = createAccess(bound);
  const bridge = createBridge(console, notices);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  server.on('request', createPageServer({ authority, access, pages }));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = whyRefused(request, authority, access);
    if (refusal !== null) return refuse(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      access.settle(request.headers.cookie);
      bridge.accept(accepted);
    });
  });
  let stopped: Promise<void> | null = null;
  return {
    url: `http://${authority}/?key=${access.key}`,
    stop: () => (stopped ??= stop(server, sockets, bridge.stop)),
  };
}

/** Two seconds for the tabs to say goodbye, then they are cut. */
async function stop(server: Server, sockets: WebSocketServer, stopBridge: () => void): Promise<void> {
  stopBridge();
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  const cut = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, 2_000);
  await closed;
  clearTimeout(cut);
}

/** Null for a page of ours that holds the cookie; otherwise the status that says why not. */
function whyRefused(request: IncomingMessage, authority: string, access: Access): string | null {
  if (!isForUs(request, authority) || !isFromUs(request, authority)) return '403 Forbidden';
  if (request.url !== '/bridge') return '404 Not Found';
  return access.isHolder(request.headers.cookie) ? null : '401 Unauthorized';
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {}); // it may be gone already
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
