import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ServerConfig } from '../config.ts';
import type { Repository } from '../db/repository.ts';
import { createExtended } from '../extended/create-extended.ts';
import type { Pending } from '../pending.ts';
import type { Tokens } from '../tokens.ts';
import type { Writer } from '../writer/create-writer.ts';
import { createHandshake } from './handshake.ts';
import { createKeep } from './keep.ts';
import { createMensajePrivado } from './mensaje-privado.ts';
import { isOwnOrigin } from './origin.ts';
import { type ChatServer, type ChatSocket, joinRooms } from './rooms.ts';
import { createThrottle } from './throttle.ts';

export interface SocketDeps {
  readonly http: HttpServer;
  readonly config: ServerConfig;
  readonly tokens: Tokens;
  readonly repository: Repository;
  readonly pending: Pending;
  /** Null: the legacy protocol and nothing else. */
  readonly writer: Writer | null;
}

/** Socket.IO on the HTTP server: handshake, rooms, one event. Its `close` closes the HTTP server too. */
export function createSockets({ http, config, tokens, repository, pending, writer }: SocketDeps): ChatServer {
  const { log, maxPacketBytes } = config;
  const io: ChatServer = new Server(http, {
    maxHttpBufferSize: maxPacketBytes,
    // Browsers let any page open a WebSocket to anybody, cookies and all; the legacy server never asked.
    allowRequest: ({ headers }, answer) => answer(null, !config.extended || isOwnOrigin(headers)),
  });
  const extended = writer === null ? null : createExtended(io, config, writer);
  const keep = extended?.keep ?? createKeep({ repository, pending, log });
  const onMensajePrivado = createMensajePrivado({ io, keep, log });
  const throttle = createThrottle(config);
  io.use(createHandshake(tokens));
  io.on('connection', (socket: ChatSocket) => {
    const { claims } = socket.data;
    socket.on('disconnect', (reason) => log.info({ usuario: claims.user, reason }, 'socket-disconnected'));
    if (!extended?.welcome(socket)) {
      socket.on('mensaje_privado', (payload) => {
        onMensajePrivado(socket, payload);
        throttle(socket);
      });
      void joinRooms(socket); // synchronous with the in-memory adapter: in the rooms before anything is read
    }
    log.info({ usuario: claims.user, rol: claims.rol }, 'socket-connected');
  });
  return io;
}
