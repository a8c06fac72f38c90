/** One signed-in agent at one server: socket, history, outbox and store, opened and closed together. */
import type { Agent, Mensaje } from '../src-shared/model.ts';
import type { Capacidades } from '../src-shared/protocol-extended.ts';
import { createArrivals } from './arrivals.ts';
import { createCustomers } from './customers.ts';
import { modeOf } from './domain/state.ts';
import type { Engine } from './engine.ts';
import { createChecks } from './history/checks.ts';
import { createHistory } from './history/history.ts';
import { overtakenBy } from './history/overtaken.ts';
import { createWatch } from './history/watch.ts';
import { createIntake } from './intake.ts';
import { createLinkKeeper } from './link-keeper.ts';
import { createLookout } from './lookout.ts';
import { createExtendedLane } from './outbox/extended-lane.ts';
import { createGate } from './outbox/gate.ts';
import { createLegacyLane } from './outbox/legacy-lane.ts';
import { createOutbox, type Outbox } from './outbox/outbox.ts';
import type { Ports, Store } from './ports.ts';
import { createPresence } from './presence.ts';

export interface Desk {
  readonly server: string;
  readonly agent: Agent;
  readonly outbox: Outbox;
  /** A (new) token: connects, reads, sends what waits. */
  admit(token: string): void;
  /** A renewed token: for the next connection and request. */
  renew(token: string): void;
  /** The token is over: nothing more is asked with it; a live socket stays (protocol.md, "Claims"). */
  expire(): void;
  token(): string | null;
  /** The agent looks elsewhere: what they open is read, what they look at is watched. */
  look(opened: string | null): void;
  /** The draft of a conversation has changed. */
  typed(usuario: string, draft: string): void;
  /** A colleague's answer that came since the agent last saw the thread. */
  overtaken(usuario: string): Promise<Mensaje | null>;
  /** A guess was made about this thread: its history is read once more. */
  check(usuario: string): void;
  reconnect(): void;
  probe(): void;
  close(): void;
}

export interface DeskOptions {
  readonly ports: Ports;
  readonly engine: Engine;
  readonly server: string;
  readonly agent: Agent;
  readonly store: Store;
  readonly onTokenRefused: () => void;
  readonly onMode: (capacidades: Capacidades | null) => void;
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the composition of a desk, part by part
export function openDesk({ ports, engine, server, agent, store, onTokenRefused, onMode }: DeskOptions): Desk {
  const { clock, ids, log, settings } = ports;
  let token: string | null = null;
  let limit: number | null = null;
  const customers = createCustomers(store.conversations().map((one) => one.usuario));
  const arrivals = createArrivals(clock);
  const shared = { arrivals, engine, agent, store, clock, ids, log, settings, customers };

  const api = ports.openApi(server, (skew) => engine.dispatch({ type: 'skew-measured', skew }));
  const history = createHistory({
    ...shared,
    api,
    token: () => token,
    onTokenRefused,
    onUnreachable: () => keeper.doubt(),
    onRead(usuario, missing, askedAt) {
      if (modeOf(engine.state()) === 'legacy') lanes.legacy.onRead(usuario, missing, askedAt);
    },
  });
  const onGap = () => history.catchUp();
  const watch = createWatch(engine, clock, history.refresh);
  const checks = createChecks(clock, history.refresh);
  const intake = createIntake({ ...shared, onGap });
  const keeper = createLinkKeeper({
    ...shared,
    open: (listener) => ports.openLink(server, listener),
    onUp: history.syncAll,
    onDown(lost) {
      presence.onMode(null);
      lanes.legacy.onDown();
      if (store.unresolved().length > 0) lookout.watch(lost);
    },
    onMode(capacidades) {
      limit = capacidades?.limites.mensaje ?? null;
      onMode(capacidades);
      if (capacidades) history.onExtended();
      presence.onMode(capacidades);
      outbox.pumpAll();
      watch.look();
    },
    onTokenRefused,
    onLive(events) {
      intake.take(events.filter((event) => event.type !== 'presencia'));
      for (const event of events) if (event.type === 'presencia') presence.onHeard(event.presencia);
    },
  });
  const lookout = createLookout({ clock, isThere: api.reach, onMissed: (lost) => keeper.missed(lost) });
  const presence = createPresence({ ...shared, tell: keeper.link.presence });
  const gate = createGate({
    ...shared,
    connection: keeper.connection,
    bring: history.bring,
    pump: (usuario) => outbox.pump(usuario),
  });
  const parts = { ...shared, link: keeper.link, mayLeave: gate.mayLeave };
  const lanes = {
    legacy: createLegacyLane({
      ...parts,
      connection: keeper.connection,
      outage: keeper.outage,
      mayResend: () => engine.state().memory.caps.length === 0,
      read: async (usuario) => (await history.refresh(usuario)).fault === null,
    }),
    extended: createExtendedLane({ ...parts, isUp: () => modeOf(engine.state()) === 'extended', onGap }),
  };
  const outbox = createOutbox({ ...shared, gate, lanes, limit: () => limit });
  return {
    server,
    agent,
    outbox,
    admit(fresh) {
      token = fresh;
      keeper.connect(fresh);
    },
    renew(fresh) {
      token = fresh;
      keeper.renew(fresh);
    },
    expire() {
      token = null;
      keeper.forget();
    },
    token: () => token,
    look(opened) {
      if (opened !== null && modeOf(engine.state()) !== 'extended') void history.refresh(opened);
      watch.look();
      presence.look();
    },
    typed: presence.typed,
    overtaken: (usuario) => overtakenBy({ ...shared, refresh: history.refresh }, usuario),
    check: checks.plan,
    reconnect: keeper.retryNow,
    probe: keeper.probe,
    close() {
      token = null;
      for (const part of [lookout, presence, watch, checks, history, gate, lanes.legacy, lanes.extended, keeper])
        part.stop();
      store.close();
    },
  };
}
