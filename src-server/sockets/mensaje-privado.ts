import { errorFields, type ServerLog } from '../log.ts';
import type { Keep } from './keep.ts';
import { type ChatServer, type ChatSocket, deliver } from './rooms.ts';

export interface MensajePrivadoDeps {
  readonly io: ChatServer;
  readonly keep: Keep;
  readonly log: ServerLog;
}

/** Delivers live at once and stores beside it, neither waiting for the other; the sender is told nothing, as ever. */
export function createMensajePrivado({ io, keep, log }: MensajePrivadoDeps) {
  return (socket: ChatSocket, payload: unknown): void => {
    const from = socket.data.claims;
    if (typeof payload !== 'object' || payload === null) {
      log.warn({ usuario: from.user }, 'message-malformed');
      return;
    }
    const { para, mensaje } = payload as { para?: unknown; mensaje?: unknown };
    try {
      deliver(io, from, para, mensaje);
    } catch (error) {
      // Nested deeper than the encoder's stack: nobody can be sent this.
      log.warn({ usuario: from.user, ...errorFields(error) }, 'message-not-delivered');
    }
    keep(socket, para, mensaje);
  };
}
