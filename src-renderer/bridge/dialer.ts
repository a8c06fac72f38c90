/** Keeps one WebSocket open: dials, and dials again with full jitter when it closes. */
import type { Clock, Undo } from '../clock.ts';

/** The part of `WebSocket` that is used. */
export interface SocketLike {
  readonly readyState: number;
  send(data: string): void;
  close(): void;
  addEventListener(type: 'open' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface DialerOptions {
  readonly open: () => SocketLike;
  readonly clock: Clock;
  /** [0, 1). */
  readonly random: () => number;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onMessage: (data: unknown) => void;
}

const OPEN = 1; // WebSocket.OPEN
const FIRST_WAIT_MS = 250; // the host is on this machine: it is back as soon as it is back
const MAX_WAIT_MS = 4_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** The wait before attempt `n` (0, 1, …): anywhere in an exponentially growing window. */
export function redialWait(n: number, random: number): number {
  return Math.round(random * Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** n));
}

export interface Dialer {
  /** False when the socket is not open: nothing was sent. */
  send(data: string): boolean;
  stop: Undo;
}

export function createDialer(options: DialerOptions): Dialer {
  let socket: SocketLike | null = null;
  let attempt = 0;
  let cancel: Undo = () => {};
  let stopped = false;

  function dial(): void {
    const current = options.open();
    socket = current;
    cancel = options.clock.after(CONNECT_TIMEOUT_MS, () => current.close());
    current.addEventListener('open', () => {
      cancel();
      attempt = 0;
      options.onUp();
    });
    current.addEventListener('message', ({ data }) => options.onMessage(data));
    current.addEventListener('close', () => {
      cancel();
      if (socket !== current || stopped) return;
      socket = null;
      cancel = options.clock.after(redialWait(attempt++, options.random()), dial);
      options.onDown();
    });
  }

  dial();
  return {
    send(data) {
      if (socket?.readyState !== OPEN) return false;
      socket.send(data);
      return true;
    },
    stop() {
      stopped = true;
      cancel();
      socket?.close();
    },
  };
}
