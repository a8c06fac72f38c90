import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { onTestFinished } from 'vitest';

type Options = Partial<ManagerOptions & SocketOptions>;
const WAIT_MS = 10_000;
const CONNECTED = 'connected';

/** A bare client, not yet connected, closed when the test ends. */
export function openSocket(url: string, cookie: string | null, options: Options = {}): Socket {
  const socket = io(url, {
    forceNew: true,
    reconnection: false,
    autoConnect: false,
    ...(cookie !== null && { extraHeaders: { Cookie: cookie } }),
    ...options,
  });
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** The first `event`'s arguments. */
export function nextEvent(socket: Socket, event: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event} in ${WAIT_MS} ms`)), WAIT_MS);
    socket.once(event, (...args: unknown[]) => {
      clearTimeout(timer);
      resolve(args);
    });
  });
}

/** `connected`, or why the handshake is refused. */
async function outcomeOf(socket: Socket): Promise<string> {
  const outcome = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no handshake in ${WAIT_MS} ms`)), WAIT_MS);
    const settle = (answer: string): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    socket.once('connect', () => settle(CONNECTED)).once('connect_error', ({ message }) => settle(message));
  });
  socket.connect();
  return outcome;
}

/** `connected`, or why the handshake is refused; the socket is closed again. */
export async function connectOutcome(url: string, cookie: string | null, options: Options = {}): Promise<string> {
  const socket = openSocket(url, cookie, options);
  const outcome = await outcomeOf(socket);
  socket.disconnect();
  return outcome;
}

export async function connect(url: string, cookie: string, options: Options = {}): Promise<Socket> {
  const socket = openSocket(url, cookie, options);
  const outcome = await outcomeOf(socket);
  if (outcome !== CONNECTED) throw new Error(`handshake refused: ${outcome}`);
  return socket;
}

export interface Inbox {
  /** Every event so far whose payload holds `mark`, in order: its name and payload. */
  marked(mark: string): readonly (readonly [event: string, payload: unknown])[];
  /** Resolves once an event that holds `mark` is here. */
  until(mark: string): Promise<void>;
}

/** Listens from now on to everything the socket hears. Marks keep one test's messages from another's. */
export function listen(socket: Socket): Inbox {
  const heard: (readonly [string, unknown])[] = [];
  const has = (payload: unknown, mark: string) => (JSON.stringify(payload) ?? '').includes(mark);
  const waiting = new Set<() => void>();
  socket.onAny((event: string, ...args: unknown[]) => {
    heard.push([event, args.length === 1 ? args[0] : args]);
    for (const look of waiting) look();
  });
  const marked = (mark: string) => heard.filter(([, payload]) => has(payload, mark));
  return {
    marked,
    until: (mark) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`nothing with ${mark} in ${WAIT_MS} ms`)), WAIT_MS);
        const look = (): void => {
          if (marked(mark).length === 0) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

let marks = 0;
/** A text no other test has. */
export const newMark = (): string => `m-${process.pid}-${Date.now().toString(36)}-${++marks}.`;
