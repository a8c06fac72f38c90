import type { ServerConfig } from '../config.ts';
import { createRateLimit } from '../rate.ts';
import type { ChatSocket } from './rooms.ts';

/** As much of ws's `WebSocket` as is needed; over polling there is none. */
interface Line {
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
}

/**
 * For those who are answered nothing, and so cannot be told to wait: who says more than their rate is not read from for
 * a while. What they said meanwhile stays with them, nothing is lost, and the others do not wait. Over polling, where
 * every request is a new one, the connection ends.
 */
export function createThrottle({ rate, now, log }: ServerConfig): (socket: ChatSocket) => void {
  const limit = createRateLimit(rate, now);
  return (socket) => {
    const { user } = socket.data.claims;
    const seconds = limit.take(user);
    if (seconds === 0) return;
    const { socket: line } = socket.conn.transport as { readonly socket?: Line };
    if (line?.isPaused) return; // what had been read before
    log.warn({ usuario: user, seconds }, 'sender-throttled');
    if (line === undefined) return void socket.disconnect(true);
    line.pause();
    setTimeout(() => line.resume(), seconds * 1_000).unref();
  };
}
