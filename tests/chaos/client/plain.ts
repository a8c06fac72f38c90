/**
 * The baseline: what the original page does (protocol.md, "What the clients do"). Emits and hopes, appends what
 * arrives, reads history only when it is loaded. Socket.IO's own reconnection and buffer, as the page has them.
 */
import { io, type Socket } from 'socket.io-client';
import { answerOrders, heap, readStart, tell, tellChanged } from './serve.ts';
import type { Shown } from './wire.ts';

const { server } = readStart();
const shown: Shown[] = [];
let socket: Socket | null = null;
let agent = '';

function append(usuario: string, de: string, para: string | null, mensaje: string, stored: boolean): void {
  const delivery = de === agent ? 'confirmed' : 'received'; // the page shows no other
  shown.push({ usuario, de, para, mensaje, fecha: Date.now(), delivery, stored });
  tellChanged();
}

async function signIn(usuario: string, pass: string): Promise<unknown> {
  const body = new URLSearchParams({ user: usuario, pass });
  const answer = await fetch(`${server}/auth`, { method: 'POST', body, redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) return { ok: false, fault: { code: 'wrong-credentials' } };
  agent = usuario;
  await load(cookie);
  open(cookie);
  tell({ type: 'session', phase: 'signed-in' });
  return { ok: true, result: {} };
}

/** The page after a reload: the list, and each conversation as it is opened. */
async function load(cookie: string): Promise<void> {
  const read = async (path: string) => (await (await fetch(server + path, { headers: { cookie } })).json()) as unknown;
  const names = (await read('/api/usuarios-conversaciones')) as string[];
  shown.length = 0;
  for (const name of names) {
    const rows = (await read(`/api/mensajes?con=${encodeURIComponent(name)}`)) as Record<string, string>[];
    for (const row of rows)
      append(name, String(row['de_usuario']), String(row['para_usuario']), String(row['mensaje']), true);
  }
}

function open(cookie: string): void {
  socket?.disconnect();
  socket = io(server, { extraHeaders: { Cookie: cookie }, forceNew: true, transports: ['websocket'] });
  socket.on('connect', () => tell({ type: 'link', phase: 'live' }));
  socket.on('disconnect', () => tell({ type: 'link', phase: 'down' }));
  socket.on('connect_error', () => socket?.active || tell({ type: 'session', phase: 'expired' }));
  socket.on('mensaje_recibido', ({ de, mensaje }: { de: string; mensaje: string }) => {
    tell({ type: 'live', de, mensaje });
    append(de, de, null, mensaje, false);
  });
}

function send(para: string, mensaje: string): unknown {
  if (!socket) return { ok: false, fault: { code: 'not-signed-in' } };
  append(para, agent, para, mensaje, false);
  socket.emit('mensaje_privado', { para, mensaje });
  return { ok: true, result: { mensaje: { id: String(shown.length) } } };
}

async function ask(name: string, params: unknown): Promise<unknown> {
  const { usuario = '', pass = '', para = '', mensaje = '' } = params as Record<string, string>;
  if (name === 'mensaje_privado') return send(para, mensaje);
  if (name !== 'sign-in') return { ok: true, result: {} };
  return signIn(usuario, pass).catch(() => ({ ok: false, fault: { code: 'server-unreachable' } }));
}

answerOrders((order) => {
  if (order.do === 'ask') return ask(order.name, order.params);
  if (order.do === 'view') return shown;
  return order.do === 'heap' ? heap() : undefined;
});
tell({ type: 'session', phase: 'signed-out' });
