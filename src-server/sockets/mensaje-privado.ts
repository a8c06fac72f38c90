import type { Claims } from '../../src-shared/protocol.ts';
import type { Repository } from '../db/repository.ts';
import { errorFields, type ServerLog } from '../log.ts';
import type { Pending } from '../pending.ts';
import { type ChatServer, deliver, readAddressee } from './rooms.ts';

export interface MensajePrivadoDeps {
  readonly io: ChatServer;
  readonly repository: Pick<Repository, 'insertMensaje'>;
  readonly pending: Pending;
  readonly log: ServerLog;
}

/** Delivers live at once and stores beside it, neither waiting for the other; the sender is told nothing, as ever. */
export function createMensajePrivado({ io, repository, pending, log }: MensajePrivadoDeps) {
  const store = async (de: string, para: unknown, mensaje: unknown): Promise<void> => {
    const addressee = readAddressee(para);
    const text = readStorable(mensaje);
    if (addressee === null || text === null) {
      log.warn({ usuario: de }, 'message-not-storable');
      return;
    }
    try {
      await repository.insertMensaje({ de, para: addressee, mensaje: text });
    } catch (error) {
      log.error({ usuario: de, ...errorFields(error) }, 'message-not-stored');
    }
  };

  return (from: Claims, payload: unknown): void => {
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
    pending.add(store(from.user, para, mensaje));
  };
}

/** What a text column keeps of it: numbers as digits, booleans as 1 and 0 (as mysql2 sends them); null: nothing. */
function readStorable(mensaje: unknown): string | null {
  if (typeof mensaje === 'string') return mensaje;
  if (typeof mensaje === 'number') return String(mensaje);
  if (typeof mensaje === 'boolean') return mensaje ? '1' : '0';
  return null;
}
