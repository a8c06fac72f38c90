/** A customer as the servers in the field know them: a cookie from the sign-in form and a bare Socket.IO client. */
import { once } from 'node:events';
import { io } from 'socket.io-client';

export interface Customer {
  readonly usuario: string;
  /** Everything received, exactly as it came: all arguments of each `mensaje_recibido`. */
  readonly received: readonly (readonly unknown[])[];
  /** Resolves with the first `count` arrivals, once there are as many. */
  arrivals(count: number): Promise<readonly (readonly unknown[])[]>;
  /** Resolves once connected: at once, or after the client's own reconnection. */
  back(): Promise<void>;
  say(mensaje: unknown, para?: string): void;
  close(): void;
}

/** The server's `Set-Cookie`, as a browser would send it back. */
async function cookieFor(url: string, user: string, pass: string): Promise<string> {
  const body = new URLSearchParams({ user, pass });
  const answer = await fetch(`${url}/auth`, { method: 'POST', body, redirect: 'manual' });
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('token='));
  if (!cookie) throw new Error(`${user} could not sign in: ${answer.status}`);
  return cookie.slice(0, cookie.indexOf(';'));
}

export async function connectCustomer(url: string, usuario: string, pass: string): Promise<Customer> {
  const Cookie = await cookieFor(url, usuario, pass);
  const socket = io(url, {
    extraHeaders: { Cookie },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelayMax: 500,
  });
  const received: unknown[][] = [];
  socket.on('mensaje_recibido', (...args: unknown[]) => {
    received.push(args);
  });
  const up = async () => {
    if (!socket.connected) await once(socket as unknown as NodeJS.EventEmitter, 'connect');
  };
  await up();
  return {
    back: up,
    usuario,
    received,
    async arrivals(count) {
      while (received.length < count) await once(socket as unknown as NodeJS.EventEmitter, 'mensaje_recibido');
      return received.slice(0, count);
    },
    say: (mensaje, para = 'admin') => void socket.emit('mensaje_privado', { para, mensaje }),
    close: () => void socket.disconnect(),
  };
}
