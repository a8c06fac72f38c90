import type { Claims } from '../../src-shared/protocol.ts';
import type { SeqRow } from '../db/seq-store.ts';
import { type ChatServer, type ChatSocket, readAddressee } from '../sockets/rooms.ts';

/** Rooms of their own: what legacy clients hear stays what it was. Socket.IO sends once to who is in several. */
export const EXTENDED_ADMINS = 'ext:admins';
export const extendedRoom = (usuario: string): string => `ext:user:${usuario}`;

export async function joinExtendedRooms(socket: ChatSocket): Promise<void> {
  const { user, rol } = socket.data.claims;
  await socket.join(extendedRoom(user));
  if (rol === 'admin') await socket.join(EXTENDED_ADMINS);
}

/**
 * A stored message, to the extended sockets it concerns, one copy each: the addressee's, and every admin's. What an
 * admin writes is an echo to the other admins, and to the sender's own other sockets, which alone learn the `cid`.
 */
export function deliverStored(io: ChatServer, from: Claims, socketId: string, row: SeqRow): void {
  const { cid: _cid, ...recibido } = row;
  const [own, addressee] = [extendedRoom(row.de), extendedRoom(row.para)];
  if (from.rol !== 'admin') return void io.to([addressee, EXTENDED_ADMINS]).emit('mensaje_recibido', recibido);
  io.to(addressee).emit('mensaje_recibido', recibido);
  io.to(EXTENDED_ADMINS)
    .except([own, addressee])
    .emit('mensaje_eco', { ...row, cid: null });
  io.to(own).except([socketId, addressee]).emit('mensaje_eco', row);
}

/** What a legacy client sent and no table holds: live, to whom it concerns, without number and date. */
export function deliverUnstored(io: ChatServer, from: Claims, para: unknown, mensaje: unknown): void {
  const addressee = readAddressee(para);
  const rooms = [
    ...(addressee === null ? [] : [extendedRoom(addressee)]),
    ...(from.rol === 'admin' ? [] : [EXTENDED_ADMINS]),
  ];
  if (rooms.length === 0) return;
  const payload = { de: from.user, mensaje, ...(addressee !== null && { para: addressee }) };
  io.to(rooms).emit('mensaje_recibido', payload);
}
