/**
 * The `Link` port over Socket.IO. The library neither reconnects nor buffers here: when to try again and what is
 * sent again are the core's decisions.
 */
import { io, type Socket } from 'socket.io-client';
import { readMensajeRecibido } from '../../src-shared/protocol.ts';
import type { Link, LinkEvent, Log } from '../ports.ts';

const CONNECT_TIMEOUT_MS = 10_000;

export function createLink(origin: string, listener: (event: LinkEvent) => void, log: Log): Link {
  let socket: Socket | null = null;

  function disconnect(): void {
    socket?.off();
    socket?.disconnect();
    socket = null;
  }

  return {
    connect(token) {
      disconnect();
      socket = open(origin, token);
      listen(socket, listener, log);
      socket.connect();
    },
    disconnect,
    send(mensaje) {
      if (!socket?.connected) return false;
      socket.emit('mensaje_privado', { para: mensaje.para, mensaje: mensaje.mensaje });
      return true;
    },
  };
}

function open(origin: string, token: string): Socket {
  return io(origin, {
    autoConnect: false,
    forceNew: true,
    reconnection: false,
    timeout: CONNECT_TIMEOUT_MS,
    transports: ['websocket', 'polling'],
    tryAllTransports: true, // proxies that refuse WebSocket still let polling through
    extraHeaders: { Cookie: `token=${token}` }, // one cookie: the server's regex takes any that ends in `token`
  });
}

function listen(socket: Socket, listener: (event: LinkEvent) => void, log: Log): void {
  socket.on('connect', () => listener({ type: 'up' }));
  socket.on('disconnect', (reason) => listener({ type: 'down', reason }));
  // Inactive after an error: the server answered the handshake with a no. Still active: no answer was had.
  socket.on('connect_error', (error) =>
    listener({ type: socket.active ? 'failed' : 'refused', message: error.message }),
  );
  socket.on('mensaje_recibido', (payload: unknown) => {
    const mensaje = readMensajeRecibido(payload);
    if (mensaje) listener({ type: 'mensaje_recibido', mensaje });
    else log('warn', 'mensaje-unreadable');
  });
}
