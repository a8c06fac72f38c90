import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Claims } from '../../src-shared/protocol.ts';
import type { ExtendedEvents } from '../extended/events.ts';

type ServerEvents = { mensaje_recibido: (payload: { de: string; mensaje: unknown }) => void } & ExtendedEvents;
/** Whatever a client sends arrives as it is: `unknown`, and any number of them. */
type ClientEvents = Record<'mensaje_privado' | 'presencia', (...args: readonly unknown[]) => void>;
type SocketData = { claims: Claims };
export type ChatServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;
export type ChatSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;

const ADMINS = 'admins';
const userRoom = (usuario: string): string => `user:${usuario}`;

/** Every socket hears its user's room; an admin's also hears what customers write to anybody. */
export async function joinRooms(socket: ChatSocket): Promise<void> {
  const { user, rol } = socket.data.claims;
  await socket.join(userRoom(user));
  if (rol === 'admin') await socket.join(ADMINS);
}

/**
 * Two emits, one after the other, and no look at who is in both rooms: an admin who is the addressee hears a
 * customer twice. That is the legacy protocol, and its clients count on the order.
 */
export function deliver(io: ChatServer, from: Claims, para: unknown, mensaje: unknown): void {
  const payload = { de: from.user, mensaje };
  const addressee = readAddressee(para);
  if (addressee !== null) io.to(userRoom(addressee)).emit('mensaje_recibido', payload);
  if (from.rol !== 'admin') io.to(ADMINS).emit('mensaje_recibido', payload);
}

/** A name, or what the legacy server's string template made one of. */
export function readAddressee(para: unknown): string | null {
  return typeof para === 'string' || typeof para === 'number' || typeof para === 'boolean' ? String(para) : null;
}
