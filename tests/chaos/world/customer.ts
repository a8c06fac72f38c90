/**
 * A customer with a bare socket: says one thing after the other, connects again after every cut, and remembers what
 * was said and heard. On an extended server each message has a cid and is said again until it is acknowledged; on a
 * legacy one it is emitted once, and only the server's table knows.
 */
import { io, type Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';

export interface CustomerOptions {
  readonly name: string;
  readonly url: string;
  readonly extended: boolean;
  readonly mint: () => Promise<string>;
}

export interface Received {
  readonly de: string;
  readonly mensaje: string;
}

export interface Customer {
  readonly name: string;
  say(mensaje: string): void;
  /** Everything emitted, in order, each once however often it was tried. */
  readonly said: readonly string[];
  /** Extended: what the server said it stored. */
  readonly acknowledged: readonly string[];
  readonly received: readonly Received[];
  isIdle(): boolean;
  stop(): void;
}

const RETRY_MS = 60;
const ACK_MS = 4_000;

export function startCustomer(options: CustomerOptions): Customer {
  const queue: { readonly mensaje: string; readonly cid: string; tried: boolean }[] = [];
  const said: string[] = [];
  const acknowledged: string[] = [];
  const received: Received[] = [];
  let socket: Socket | null = null;
  let stopped = false;
  let talking = false;

  async function connect(): Promise<void> {
    const token = await options.mint();
    if (stopped) return;
    const next = open(options, token);
    socket = next;
    next.on('connect', () => void talk());
    next.on('mensaje_recibido', ({ de, mensaje }: Received) => void received.push({ de, mensaje }));
    const again = () => {
      next.removeAllListeners();
      next.disconnect();
      if (socket === next) setTimeout(() => void connect(), RETRY_MS);
      socket = null;
    };
    next.on('disconnect', again).on('connect_error', again);
  }
  async function talk(): Promise<void> {
    if (talking) return;
    talking = true;
    for (let head = queue[0]; head && socket?.connected; head = queue[0]) {
      if (!head.tried) said.push(head.mensaje);
      head.tried = true;
      if (!options.extended) socket.emit('mensaje_privado', { para: 'admin', mensaje: head.mensaje });
      else if (!(await acknowledges(socket, head))) continue;
      else acknowledged.push(head.mensaje);
      queue.shift();
    }
    talking = false;
  }
  void connect();
  return {
    name: options.name,
    said,
    acknowledged,
    received,
    say(mensaje) {
      queue.push({ mensaje, cid: uuidv7(), tried: false });
      void talk();
    },
    isIdle: () => queue.length === 0,
    stop() {
      stopped = true;
      socket?.removeAllListeners();
      socket?.disconnect();
    },
  };
}

function open({ url, extended }: CustomerOptions, token: string): Socket {
  return io(url, {
    extraHeaders: { Cookie: `token=${token}` },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...(extended && { auth: { proto: 1, caps: ['acuse'] } }),
  });
}

/** False: say it again, later. */
async function acknowledges(socket: Socket, { mensaje, cid }: { mensaje: string; cid: string }): Promise<boolean> {
  try {
    const acuse: unknown = await socket.timeout(ACK_MS).emitWithAck('mensaje_privado', { para: 'admin', mensaje, cid });
    if (typeof acuse === 'object' && acuse !== null && 'ok' in acuse && acuse.ok === true) return true;
  } catch {
    return false; // cut, or too late
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return false;
}
