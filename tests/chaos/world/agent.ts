/** The agent at the client: types one message after the other, signs in whenever asked to. */
import type { ClientProcess } from './client-process.ts';
import { ClientGoneError } from './client-process.ts';

export interface AgentOptions {
  readonly client: ClientProcess;
  readonly server: string;
  readonly usuario: string;
  readonly pass: string;
}

export interface Accepted {
  readonly para: string;
  readonly mensaje: string;
}

export interface Agent {
  type(para: string, mensaje: string): void;
  /** What the console took, in order. */
  readonly accepted: readonly Accepted[];
  /** Typed, and the program ended before it said whether it took it: once or not at all. */
  readonly maybe: readonly Accepted[];
  /** Taken, and not confirmed when a connection or the program ended: texts by conversation, as in `accepted`. */
  readonly interrupted: ReadonlySet<Accepted>;
  /** How many of those had left, or may have, at the time. */
  inFlight(): number;
  isIdle(): boolean;
  isSignedIn(): boolean;
  stop(): void;
}

const RETRY_MS = 100;

export function startAgent(options: AgentOptions): Agent {
  const { client } = options;
  const queue: Accepted[] = [];
  const accepted: Accepted[] = [];
  const maybe: Accepted[] = [];
  const underway = new Map<string, Accepted>();
  const interrupted = new Set<Accepted>();
  const left = new Set<string>();
  let inFlight = 0;
  const session = keepSignedIn(options, () => void work());
  let working = false;

  client.listen((heard) => {
    if (heard.type === 'delivery' && (heard.delivery === 'sending' || heard.delivery === 'sent')) left.add(heard.id);
    if (heard.type === 'delivery' && heard.delivery === 'confirmed') {
      underway.delete(heard.id);
      left.delete(heard.id);
    }
    const isCut = heard.type === 'gone' || (heard.type === 'link' && heard.phase === 'down');
    if (!isCut) return;
    for (const one of underway.values()) interrupted.add(one);
    inFlight += left.size;
    left.clear();
  });
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let head = queue[0]; head && session.isIn(); head = queue[0]) {
      const taken = await offer(client, head);
      if (taken === 'later') {
        await pause();
        continue;
      }
      queue.shift();
      if (taken === 'maybe') maybe.push(head);
      else {
        accepted.push(head);
        underway.set(taken.id, head);
      }
    }
    working = false;
  }
  return {
    type(para, mensaje) {
      queue.push({ para, mensaje });
      void work();
    },
    accepted,
    maybe,
    interrupted,
    inFlight: () => inFlight,
    isIdle: () => queue.length === 0,
    isSignedIn: session.isIn,
    stop: session.stop,
  };
}

/** What became of the offer: taken, perhaps taken, or to be typed again (the console said no, or was not there). */
async function offer(client: ClientProcess, mensaje: Accepted): Promise<{ readonly id: string } | 'maybe' | 'later'> {
  if (!client.up.isOpen()) return 'later';
  try {
    const reply = await client.ask('mensaje_privado', mensaje);
    return reply.ok ? (reply.result as { mensaje: { id: string } }).mensaje : 'later';
  } catch (error) {
    if (error instanceof ClientGoneError) return 'maybe';
    throw error;
  }
}

/** Answers every request for the password, until it is accepted. Writing goes on while a session is only expired. */
function keepSignedIn({ client, server, usuario, pass }: AgentOptions, onIn: () => void) {
  let phase = 'starting';
  let asking = false;
  let stopped = false;
  const isIn = () => phase === 'signed-in' || phase === 'expired';
  async function signIn(): Promise<void> {
    if (asking) return;
    asking = true;
    while (!stopped && client.up.isOpen() && phase !== 'signed-in' && phase !== 'gone') {
      // What it came to is heard as the session's phase: by the time of the answer it may have ended again.
      await client.ask('sign-in', { server, usuario, pass }).catch(() => null);
      await pause();
    }
    asking = false;
  }
  client.listen((heard) => {
    if (heard.type !== 'session' && heard.type !== 'gone') return;
    phase = heard.type === 'gone' ? 'gone' : heard.phase;
    if (phase === 'signed-out' || phase === 'expired') void signIn();
    if (isIn()) onIn();
  });
  return {
    isIn,
    stop() {
      stopped = true;
    },
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS));
