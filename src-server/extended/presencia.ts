import * as v from 'valibot';
import { Presencia } from '../../src-shared/protocol-extended.ts';
import { NAME_MAX } from '../db/statements.ts';
import { createRateLimit } from '../rate.ts';
import type { ChatServer, ChatSocket } from '../sockets/rooms.ts';
import { EXTENDED_ADMINS, extendedRoom } from './deliver.ts';

/** Hands may type in many windows; a loop is cut short. */
const RATE = { perSecond: 20, burst: 100 };
/** Conversations one socket can be busy with, as far as its end is announced. */
const BUSY_MAX = 100;

/** Tells the other admins which customer an admin is busy with; when the socket goes, that it no longer is. */
export function createPresencia(io: ChatServer, now: () => number) {
  const limit = createRateLimit(RATE, now);
  return (socket: ChatSocket): void => {
    const { user: de, rol } = socket.data.claims;
    if (rol !== 'admin') return;
    const busyWith = new Set<string>();
    const relay = (presencia: Presencia): void =>
      void io
        .to(EXTENDED_ADMINS)
        .except(extendedRoom(de))
        .emit('presencia', { de, ...presencia });
    socket.on('presencia', (payload) => {
      const parsed = v.safeParse(Presencia, payload);
      if (!parsed.success || parsed.output.usuario.length > NAME_MAX || limit.take(de) > 0) return;
      const { usuario, estado } = parsed.output;
      if (estado === 'libre') busyWith.delete(usuario);
      else if (busyWith.size < BUSY_MAX) busyWith.add(usuario);
      relay(parsed.output);
    });
    socket.on('disconnect', () => {
      for (const usuario of busyWith) relay({ usuario, estado: 'libre' });
    });
  };
}
