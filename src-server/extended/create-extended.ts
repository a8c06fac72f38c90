import * as v from 'valibot';
import { CAPS, Hello, PROTO } from '../../src-shared/protocol-extended.ts';
import type { ServerConfig } from '../config.ts';
import type { Keep } from '../sockets/keep.ts';
import type { ChatServer, ChatSocket } from '../sockets/rooms.ts';
import type { Writer } from '../writer/create-writer.ts';
import { joinExtendedRooms } from './deliver.ts';
import { createKeepNumbered } from './keep-numbered.ts';
import { createMensajePrivadoCid } from './mensaje-privado-cid.ts';
import { createPresencia } from './presencia.ts';

export interface Extended {
  /** Takes over a socket that said Hello; false, and nothing done, for a legacy one. */
  welcome(socket: ChatSocket): boolean;
  /** For what the legacy ones say. */
  readonly keep: Keep;
}

/** The extended protocol beside the legacy one, on the same server. */
export function createExtended(io: ChatServer, config: ServerConfig, writer: Writer): Extended {
  const { mensajeMax, log, now } = config;
  const onMensajePrivado = createMensajePrivadoCid({ io, writer, config });
  const listenToPresencia = createPresencia(io, now);
  return {
    welcome(socket) {
      if (!v.is(Hello, socket.handshake.auth)) return false;
      socket.emit('capacidades', { proto: PROTO, caps: CAPS, limites: { mensaje: mensajeMax } }); // before any room
      socket.on('mensaje_privado', (...args) => onMensajePrivado(socket, args[0], args.at(-1))); // the ack comes last
      listenToPresencia(socket);
      void joinExtendedRooms(socket); // synchronous with the in-memory adapter
      return true;
    },
    keep: createKeepNumbered({ io, writer, log }),
  };
}
