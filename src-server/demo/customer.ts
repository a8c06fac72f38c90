import { io } from 'socket.io-client';
import { ADMIN } from '../../src-shared/protocol.ts';
import { OPENERS, replyTo } from './script.ts';

export interface DemoCustomerOptions {
  readonly url: string;
  /** The customer's session, minted in-process: a sign-in would use up the agent's attempts. */
  readonly token: string;
  /** Before the first line. */
  readonly firstMs?: number;
  /** Between one line of the script and the next. */
  readonly everyMs?: number;
  /** What typing an answer takes, at least; a long one takes up to three times that. */
  readonly replyMs?: number;
}

/** Real timers, by their undo. */
function createTimers() {
  const running = new Set<NodeJS.Timeout>();
  return {
    after(ms: number, fn: () => void): void {
      const timer = setTimeout(() => {
        running.delete(timer);
        fn();
      }, ms);
      running.add(timer);
    },
    stop: () => running.forEach(clearTimeout),
  };
}

/**
 * A customer on a real socket: writes a first line soon, another now and then, and answers what agents write.
 * Answers its undo.
 */
export function startDemoCustomer(options: DemoCustomerOptions): () => void {
  const { url, token, firstMs = 6_000, everyMs = 90_000, replyMs = 2_500 } = options;
  const socket = io(url, { transports: ['websocket'], extraHeaders: { Cookie: `token=${token}` } });
  const timers = createTimers();
  const say = (mensaje: string) => socket.connected && socket.emit('mensaje_privado', { para: ADMIN, mensaje });
  let answered = 0;

  const speak = (line: number): void => {
    const mensaje = OPENERS[line];
    if (mensaje === undefined) return;
    say(mensaje);
    timers.after(everyMs, () => speak(line + 1));
  };
  socket.on('mensaje_recibido', ({ mensaje }: { mensaje: unknown }) => {
    const reply = replyTo(String(mensaje), answered++);
    timers.after(replyMs * Math.min(3, 1 + reply.length / 60), () => say(reply));
  });
  socket.once('connect', () => timers.after(firstMs, () => speak(0)));

  return () => {
    timers.stop();
    socket.disconnect();
  };
}
