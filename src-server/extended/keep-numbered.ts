import type { Claims } from '../../src-shared/protocol.ts';
import { errorFields, type ServerLog } from '../log.ts';
import { type Keep, readStorable } from '../sockets/keep.ts';
import { type ChatServer, readAddressee } from '../sockets/rooms.ts';
import type { Writer } from '../writer/create-writer.ts';
import type { Written } from '../writer/items.ts';
import { deliverStored, deliverUnstored } from './deliver.ts';

export interface KeepNumberedDeps {
  readonly io: ChatServer;
  readonly writer: Writer;
  readonly log: ServerLog;
}

/**
 * What a legacy client says, stored with a `seq`: extended sockets hear it after commit, and without its `seq` when
 * it could not be stored. Legacy sockets have heard it already.
 */
export function createKeepNumbered({ io, writer, log }: KeepNumberedDeps): Keep {
  const tell = (from: Claims, work: () => void): void => {
    try {
      work();
    } catch (error) {
      log.warn({ usuario: from.user, ...errorFields(error) }, 'message-not-delivered'); // nested too deep to encode
    }
  };
  return (socket, para, mensaje) => {
    const from = socket.data.claims;
    const unstored = (fields: object, fact: string): void => {
      log.warn({ usuario: from.user, ...fields }, fact);
      tell(from, () => deliverUnstored(io, from, para, mensaje));
    };
    const settled = (written: Written): void => {
      if (written.kind === 'stored') tell(from, () => deliverStored(io, from, socket.id, written.row));
      else unstored('error' in written ? errorFields(written.error) : {}, 'message-not-stored');
    };
    const [addressee, text] = [readAddressee(para), readStorable(mensaje)];
    if (addressee === null || text === null) return unstored({}, 'message-not-storable');
    const isQueued = writer.write({ de: from.user, para: addressee, mensaje: text, cid: null }, null, settled);
    if (!isQueued) unstored({ code: 'QUEUE_FULL' }, 'message-not-stored');
  };
}
