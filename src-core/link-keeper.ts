/** Keeps the socket up: connects, waits with full jitter after a loss, and stops where trying again is of no use. */
import type { Fault, LinkState } from '../src-shared/model.ts';
import { HANDSHAKE_ERRORS } from '../src-shared/protocol.ts';
import type { Engine } from './engine.ts';
import type { Clock, Ids, Link, LinkEvent, Log } from './ports.ts';
import { createRetry } from './retry.ts';

export interface LinkKeeper {
  /** Connects now with this token; replaces whatever was. */
  connect(token: string): void;
  /** Connects now instead of at the next attempt; nothing when live. */
  retryNow(): void;
  /** The token is over: a live socket stays, but nothing is tried again until `connect`. */
  forget(): void;
  /** Trusts the present connection no more: drops it and connects again. */
  probe(): void;
  isUp(): boolean;
  send: Link['send'];
  stop(): void;
}

export interface LinkKeeperOptions {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly open: (listener: (event: LinkEvent) => void) => Link;
  readonly onUp: () => void;
  readonly onTokenRefused: () => void;
  readonly onMensaje: (event: Extract<LinkEvent, { type: 'mensaje_recibido' }>) => void;
}

export function createLinkKeeper(options: LinkKeeperOptions): LinkKeeper {
  const { engine, clock } = options;
  const retry = createRetry(options);
  const link = options.open((event) => {
    try {
      heard(event, { up, down, refused, mensaje: options.onMensaje });
    } catch (error) {
      // A store that fails here must not take the process down: the next connection reads again.
      options.log('error', 'link-event-failed', { event: event.type, reason: String(error) });
    }
  });
  let token: string | null = null;

  const show = (state: LinkState) => engine.dispatch({ type: 'link-changed', link: state });
  const isUp = () => engine.state().link.phase === 'live';
  function connect(): void {
    retry.cancel();
    if (token === null) return;
    show({ phase: 'connecting', since: clock.now() });
    link.connect(token);
  }
  function up(): void {
    retry.reset();
    show({ phase: 'live', since: clock.now() });
    options.onUp();
  }
  /** Waits for the next attempt, if there is a token to try with. */
  function down(fault: Fault | null): void {
    retry.cancel();
    const retryAt = token === null ? null : retry.plan(connect);
    show({ phase: 'down', since: clock.now(), retryAt, fault });
  }
  /** A refused token stays refused: only a new one helps. */
  function refused(fault: Fault): void {
    if (fault.code === 'handshake-bad-token') token = null;
    down(fault);
    if (token === null) options.onTokenRefused();
  }
  function use(next: string | null): void {
    token = next;
    retry.reset();
  }
  return {
    connect(fresh) {
      use(fresh);
      connect();
    },
    retryNow() {
      if (!isUp()) connect();
    },
    forget() {
      use(null);
      if (!isUp()) down(null);
    },
    probe: connect,
    isUp,
    send: (mensaje) => link.send(mensaje),
    stop() {
      use(null);
      retry.cancel();
      link.disconnect();
    },
  };
}

interface Hearing {
  up(): void;
  down(fault: Fault | null): void;
  refused(fault: Fault): void;
  mensaje(event: Extract<LinkEvent, { type: 'mensaje_recibido' }>): void;
}

function heard(event: LinkEvent, { up, down, refused, mensaje }: Hearing): void {
  if (event.type === 'up') up();
  else if (event.type === 'down') down(null);
  else if (event.type === 'failed') down({ code: 'server-unreachable' });
  else if (event.type === 'refused') refused(handshakeFault(event.message));
  else mensaje(event);
}

function handshakeFault(message: string): Fault {
  if (message === HANDSHAKE_ERRORS.badToken) return { code: 'handshake-bad-token' };
  if (message === HANDSHAKE_ERRORS.noCookie) return { code: 'handshake-no-cookie' };
  if (message === HANDSHAKE_ERRORS.noToken) return { code: 'handshake-no-token' };
  return { code: 'handshake-other', detail: message.slice(0, 200) };
}
