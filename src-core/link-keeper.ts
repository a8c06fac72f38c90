/** Keeps the socket up: connects, waits with full jitter after a loss, and stops where trying again is of no use. */
import type { Fault, LinkState } from '../src-shared/model.ts';
import { type Capacidades, HELLO_WAIT_MS } from '../src-shared/protocol-extended.ts';
import { handshakeFault } from './domain/handshake.ts';
import type { Engine } from './engine.ts';
import { createGathering, type LiveEvent } from './gather.ts';
import type { Clock, Ids, Link, LinkEvent, Log, Undo } from './ports.ts';
import { createPulse } from './pulse.ts';
import { createRetry } from './retry.ts';

export interface LinkKeeper {
  /** Connects now with this token; replaces whatever was. */
  connect(token: string): void;
  /** A newer token for the next connection; a live socket stays as it is. */
  renew(token: string): void;
  /** Connects now instead of at the next attempt; nothing when live. */
  retryNow(): void;
  /** The token is over: a live socket stays, but nothing is tried again until `connect`. */
  forget(): void;
  /** Trusts the present connection no more: drops it and connects again. */
  probe(): void;
  /** Something did not get through: is the other end still there? Known within 5 s. */
  doubt(): void;
  isUp(): boolean;
  /** The number of the present connection; null while none is up. */
  connection(): number | null;
  /** The number of the last connection before which the server could not be reached; 0: it always could. */
  outage(): number;
  readonly link: Pick<Link, 'send' | 'deliver' | 'presence' | 'taken'>;
  /** The server did not answer after connection number `after` was lost. */
  missed(after: number): void;
  stop(): void;
}

export interface LinkKeeperOptions {
  readonly engine: Pick<Engine, 'state' | 'dispatch'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly open: (listener: (event: LinkEvent) => void) => Link;
  readonly onUp: () => void;
  /** Connection number `lost` is no more. */
  readonly onDown: (lost: number) => void;
  /** The server has said what it can, or (null) nothing for 1.5 s: a legacy one. */
  readonly onMode: (capacidades: Capacidades | null) => void;
  readonly onTokenRefused: () => void;
  /** In the order they came. */
  readonly onLive: (events: readonly LiveEvent[]) => void;
}

const RECONNECT = { baseMs: 500, capMs: 15_000 };

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one small state machine, its moves side by side
export function createLinkKeeper(options: LinkKeeperOptions): LinkKeeper {
  const { engine, clock, log } = options;
  const retry = createRetry({ ...options, ...RECONNECT });
  const gathering = createGathering(
    clock,
    (events) => guard(log, 'live', () => options.onLive(events)),
    (event) => guard(log, event.type, () => heard(event)),
  );
  const link = options.open(gathering.hear);
  let token: string | null = null;
  /** The one the present attempt was made with. */
  let tried: string | null = null;
  let connections = 0;
  let outage = 0;
  let cancelHello: Undo = () => {};

  const pulse = createPulse({
    clock,
    ask: (answered) => link.taken(answered),
    onSilent: () =>
      guard(log, 'silence', () => {
        log('warn', 'link-silent');
        link.sever();
        down(null);
      }),
  });
  const show = (state: LinkState) => engine.dispatch({ type: 'link-changed', link: state, at: clock.elapsed() });
  const isUp = () => engine.state().link.phase === 'live';
  function lost(): void {
    gathering.flush();
    cancelHello();
    pulse.stop();
    if (isUp()) options.onDown(connections);
  }
  function connect(): void {
    retry.cancel();
    if (token === null) return;
    lost();
    show({ phase: 'connecting', since: clock.now() });
    tried = token;
    link.connect(token, engine.state().memory.hasta);
  }
  function up(): void {
    retry.reset();
    connections++;
    show({ phase: 'live', since: clock.now(), mode: 'pending' });
    pulse.start();
    cancelHello = clock.after(HELLO_WAIT_MS, () => guard(log, 'hello', () => decide(null)));
    options.onUp();
  }
  /** Also when the hello comes late, after it was taken for a legacy server. */
  function decide(capacidades: Capacidades | null): void {
    const { link: now } = engine.state();
    cancelHello();
    if (now.phase !== 'live') return;
    const isExtended = capacidades?.caps.includes('acuse') && capacidades.caps.includes('novedades');
    const limite = capacidades && isExtended ? { limite: capacidades.limites.mensaje } : {};
    show({ ...now, ...limite, mode: isExtended ? 'extended' : 'legacy' });
    options.onMode(isExtended ? capacidades : null);
  }
  /** Waits for the next attempt, if there is a token to try with. */
  function down(fault: Fault | null): void {
    lost();
    retry.cancel();
    const retryAt = token === null ? null : retry.plan(connect);
    show({ phase: 'down', since: clock.now(), retryAt, fault });
  }
  /** A refused token stays refused: only a new one helps, and it may have come meanwhile. */
  function refused(fault: Fault): void {
    if (fault.code === 'handshake-bad-token' && tried === token) token = null;
    down(fault);
    if (token === null) options.onTokenRefused();
  }
  function heard(event: Exclude<LinkEvent, LiveEvent>): void {
    if (event.type === 'up') up();
    else if (event.type === 'down') down(null);
    else if (event.type === 'failed') {
      outage = connections + 1;
      down({ code: 'server-unreachable' });
    } else if (event.type === 'refused') refused(handshakeFault(event.message));
    else decide(event.capacidades);
  }
  return {
    connect(fresh) {
      token = fresh;
      retry.reset();
      connect();
    },
    renew(fresh) {
      token = fresh;
    },
    retryNow() {
      if (!isUp()) connect();
    },
    forget() {
      token = null;
      if (!isUp()) down(null);
    },
    probe: connect,
    doubt: pulse.beat,
    isUp,
    connection: () => (isUp() ? connections : null),
    outage: () => outage,
    missed(after) {
      outage = Math.max(outage, after + 1);
    },
    link: {
      send: (mensaje) => link.send(mensaje),
      deliver: (mensaje, answered) => link.deliver(mensaje, answered),
      presence: (presencia) => link.presence(presencia),
      taken(read) {
        const isAsked = link.taken(() => guard(log, 'taken', read));
        pulse.beat();
        return isAsked;
      },
    },
    stop() {
      gathering.flush();
      token = null;
      retry.cancel();
      cancelHello();
      pulse.stop();
      link.disconnect();
    },
  };
}

/** What fails while an event is handled (a store, say) must not take the process down: the next connection reads again. */
function guard(log: Log, event: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    log('error', 'link-event-failed', { event, reason: String(error) });
  }
}
