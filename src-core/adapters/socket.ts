/**
 * The `Link` port over Socket.IO. The library neither reconnects nor buffers here: when to try again and what is
 * sent again are the core's decisions.
 */
import { io, type Socket } from 'socket.io-client';
import * as v from 'valibot';
import { readMensajeRecibido } from '../../src-shared/protocol.ts';
import {
  Acuse,
  CAPS,
  Capacidades,
  type Hello,
  MensajeSeq,
  PROTO,
  PresenciaDe,
} from '../../src-shared/protocol-extended.ts';
import type { Link, LinkEvent, Log } from '../ports.ts';
import { createProof, type Proof } from './socket-proof.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** An acknowledgement comes after commit; a server that needs longer than this is asked again, with the same cid. */
const ACUSE_TIMEOUT_MS = 10_000;

export function createLink(origin: string, listener: (event: LinkEvent) => void, log: Log): Link {
  let socket: Socket | null = null;
  let proof: Proof | null = null;

  function disconnect(): void {
    proof?.stop();
    socket?.off();
    socket?.disconnect();
    [socket, proof] = [null, null];
  }
  function sever(): void {
    if (socket) reset(socket);
    disconnect();
  }

  return {
    connect(token, desde) {
      sever();
      socket = open(origin, token, { proto: PROTO, caps: [...CAPS], desde });
      proof = createProof(socket);
      listen(socket, listener, log);
      socket.connect();
    },
    disconnect,
    sever,
    taken(read) {
      if (!socket?.connected || !proof) return false;
      proof.ask(read);
      return true;
    },
    send({ para, mensaje }) {
      if (!socket?.connected) return false;
      socket.emit('mensaje_privado', { para, mensaje });
      return true;
    },
    presence(presencia) {
      if (!socket?.connected) return false;
      socket.emit('presencia', presencia);
      return true;
    },
    deliver({ para, mensaje, cid }, answered) {
      if (!socket?.connected) return false;
      socket
        .timeout(ACUSE_TIMEOUT_MS)
        .emit('mensaje_privado', { para, mensaje, cid }, (error: Error | null, answer: unknown) => {
          const acuse = v.safeParse(Acuse, answer);
          answered(error === null && acuse.success ? acuse.output : null);
        });
      return true;
    },
  };
}

/**
 * Bytes the system still holds for a connection are sent on after its end, by a farewell first of all; after a reset
 * they are not. Where the stream is not plain TCP (TLS) it can only be destroyed: what the system holds may still go.
 */
function reset(socket: Socket): void {
  const { engine } = socket.io;
  const stream = (engine?.transport as { ws?: { _socket?: Partial<TcpStream> } } | undefined)?.ws?._socket;
  try {
    stream?.resetAndDestroy?.();
  } catch {
    stream?.destroy?.();
  }
}

/** Node's `net.Socket`, as far as it is needed. */
interface TcpStream {
  resetAndDestroy(): void;
  destroy(): void;
}

function open(origin: string, token: string, auth: Hello): Socket {
  return io(origin, {
    autoConnect: false,
    forceNew: true,
    reconnection: false,
    timeout: CONNECT_TIMEOUT_MS,
    transports: ['websocket', 'polling'],
    tryAllTransports: true, // proxies that refuse WebSocket still let polling through
    extraHeaders: { Cookie: `token=${token}` }, // one cookie: the server's regex takes any that ends in `token`
    auth, // a legacy server does not look at it
  });
}

function listen(socket: Socket, listener: (event: LinkEvent) => void, log: Log): void {
  socket.on('connect', () => listener({ type: 'up' }));
  socket.on('disconnect', (reason) => listener({ type: 'down', reason }));
  // Inactive after an error: the server answered the handshake with a no. Still active: no answer was had.
  socket.on('connect_error', (error) =>
    listener({ type: socket.active ? 'failed' : 'refused', message: error.message }),
  );
  socket.on('capacidades', (payload: unknown) => {
    const capacidades = v.safeParse(Capacidades, payload);
    if (capacidades.success) listener({ type: 'capacidades', capacidades: capacidades.output });
    else log('warn', 'capacidades-unreadable');
  });
  socket.on('mensaje_eco', (payload: unknown) => {
    const mensaje = v.safeParse(MensajeSeq, payload);
    if (mensaje.success) listener({ type: 'mensaje-stored', mensaje: mensaje.output, eco: true });
    else log('warn', 'mensaje-unreadable');
  });
  socket.on('presencia', (payload: unknown) => {
    const presencia = v.safeParse(PresenciaDe, payload); // what a newer server may say is nothing to us
    if (presencia.success) listener({ type: 'presencia', presencia: presencia.output });
  });
  socket.on('mensaje_recibido', (payload: unknown) => heardMensaje(payload, listener, log));
}

/** With a seq it is a stored message of an extended server; else only what the legacy protocol says. */
function heardMensaje(payload: unknown, listener: (event: LinkEvent) => void, log: Log): void {
  const stored = v.safeParse(MensajeSeq, payload);
  const mensaje = stored.success ? null : readMensajeRecibido(payload);
  if (stored.success) listener({ type: 'mensaje-stored', mensaje: stored.output, eco: false });
  else if (mensaje) listener({ type: 'mensaje_recibido', mensaje });
  else log('warn', 'mensaje-unreadable');
}
