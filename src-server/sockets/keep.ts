import type { Repository } from '../db/repository.ts';
import { errorFields, type ServerLog } from '../log.ts';
import type { Pending } from '../pending.ts';
import { type ChatSocket, readAddressee } from './rooms.ts';

/** Stores, beside the delivery and without waiting for it, what a legacy client said. Never throws. */
export type Keep = (socket: ChatSocket, para: unknown, mensaje: unknown) => void;

export interface KeepDeps {
  readonly repository: Pick<Repository, 'insertMensaje'>;
  readonly pending: Pending;
  readonly log: ServerLog;
}

/** The legacy INSERT. */
export function createKeep({ repository, pending, log }: KeepDeps): Keep {
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
  return (socket, para, mensaje) => pending.add(store(socket.data.claims.user, para, mensaje));
}

/** What a text column keeps of it: numbers as digits, booleans as 1 and 0 (as mysql2 sends them); null: nothing. */
export function readStorable(mensaje: unknown): string | null {
  if (typeof mensaje === 'string') return mensaje;
  if (typeof mensaje === 'number') return String(mensaje);
  if (typeof mensaje === 'boolean') return mensaje ? '1' : '0';
  return null;
}
