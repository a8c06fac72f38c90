/** A server that lies: says what it is told to say by socket, and by HTTP the truth only when it must. */
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
import { Server, type Socket } from 'socket.io';
import type { HostileAnswer } from './hostile.ts';

export interface HostileServer {
  readonly url: string;
  /** The next answers, but to signing in, which is always let in. Undefined: the truth. */
  nextAnswer: () => HostileAnswer | undefined;
  say(event: string, ...payload: unknown[]): void;
  /** What is true: as `novedades` and the history tell it. */
  readonly rows: { seq: number; de: string; para: string; mensaje: string }[];
  /** How many hostile answers were given. */
  answered(): number;
  connections(): number;
  isConnected(): boolean;
  close(): Promise<void>;
}

const FECHA = '2026-11-24T08:00:00.000Z';

export async function startHostileServer(): Promise<HostileServer> {
  let answered = 0;
  let connections = 0;
  let socket: Socket | null = null;
  const http: HttpServer = createServer((request, response) => {
    void answer(request, response);
  });
  const io = new Server(http, { maxHttpBufferSize: 1e7 });
  io.on('connection', (next) => {
    connections++;
    socket = next;
    next.emit('capacidades', { proto: 1, caps: ['acuse', 'eco', 'novedades', 'renovar'], limites: { mensaje: 4_000 } });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as { port: number };
  const server: HostileServer = {
    url: `http://127.0.0.1:${port}`,
    nextAnswer: () => undefined,
    say: (event, ...payload) => void socket?.emit(event, ...payload),
    rows: [],
    answered: () => answered,
    connections: () => connections,
    isConnected: () => socket?.connected ?? false,
    close: async () => void (await io.close()),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume();
    const url = new URL(request.url ?? '/', server.url);
    const isSignIn = url.pathname === '/auth' || url.pathname === '/api/renovar';
    const lie = isSignIn ? undefined : server.nextAnswer();
    if (lie) {
      answered++;
      return void response.writeHead(lie.status, lie.headers).end(lie.body);
    }
    if (isSignIn) response.setHeader('set-cookie', `token=${await mint()}; Path=/; HttpOnly`);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(truth(url, server)));
  }
  return server;
}

function truth(url: URL, { rows }: HostileServer): unknown {
  if (url.pathname === '/api/usuarios-conversaciones') return ['ana22'];
  if (url.pathname === '/api/novedades') {
    const desde = Number(url.searchParams.get('desde'));
    const mensajes = rows.filter(({ seq }) => seq > desde).map((row) => ({ id: row.seq, fecha: FECHA, ...row }));
    return { mensajes, hasta: rows.at(-1)?.seq ?? 0, mas: false };
  }
  if (url.pathname !== '/api/mensajes') return { ok: true };
  return rows.map(({ de, para, mensaje, seq }) => ({
    ...{ id: seq, seq, de_usuario: de, para_usuario: para, mensaje, fecha: FECHA },
  }));
}

function mint(): Promise<string> {
  const iat = Math.floor(Date.now() / 1_000);
  return new SignJWT({ user: 'laura', name: 'Laura', rol: 'admin', imagen: null, iat, exp: iat + 86_400 })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode('nobody checks this one'));
}
