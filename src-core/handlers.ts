/** The contract's questions, each answered in a line or two by the part whose business it is. */
import type { Reply } from '../src-shared/canned.ts';
import type { Host } from '../src-shared/contract.ts';
import { FaultError, type Handlers } from '../src-shared/link.ts';
import { listRecords } from '../src-shared/records.ts';
import type { Desk } from './desk.ts';
import { shownBusy } from './domain/colleagues.ts';
import type { Engine } from './engine.ts';
import type { createMetrics } from './metrics.ts';
import type { Files, Links, Notifier, SettingsStore, Speller } from './ports.ts';
import type { Reading } from './reading.ts';
import type { SessionKeeper } from './session.ts';

export interface HandlersOptions {
  readonly engine: Engine;
  readonly session: SessionKeeper;
  readonly settings: SettingsStore;
  readonly host: Host;
  readonly reading: Reading;
  readonly files: Files | undefined;
  readonly links: Links | undefined;
  readonly speller: Speller | undefined;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly notifier: Pick<Notifier, 'facts' | 'test'>;
  readonly shared: readonly Reply[];
}

export function createHandlers(options: HandlersOptions): Handlers {
  const { engine, session, settings, host, reading, files, links, speller, metrics, notifier, shared } = options;
  const desk = (): Desk => session.desk() ?? raise();
  return {
    snapshot() {
      const { attention, conversations, warnings, held, records, colleagues, ...now } = engine.state();
      const lists = {
        conversations: [...conversations.values()],
        warnings: [...warnings],
        held: [...held.values()],
        colleagues: shownBusy(colleagues),
        records: listRecords(records),
        shared: [...shared],
      };
      const { session, link, sync, storage, gap, skew } = now;
      const shown = { session, link, sync, storage, gap, skew, open: attention.open };
      return { seq: engine.seq(), host, settings: settings.get(), ...shown, ...lists };
    },
    'sign-in': async (credentials) => ({ agent: await session.signIn(credentials) }),
    async 'sign-out'() {
      await session.signOut();
      return {};
    },
    reconnect() {
      desk().reconnect();
      return {};
    },
    thread: reading.thread,
    newer: reading.newer,
    around: reading.around,
    search: (asked) => reading.search(asked, desk().agent.usuario),
    metrics,
    ...sending(desk),
    'dismiss-warnings'() {
      session.dismissWarnings();
      return {};
    },
    attention(attention) {
      const opened = attention.open !== null && attention.open !== engine.state().attention.open;
      engine.dispatch({ type: 'attention-changed', attention });
      session.desk()?.look(opened ? attention.open : null);
      return {};
    },
    ...ownHandlers(desk, engine),
    ...outside(files, links),
    spelling: async ({ words }) => ({ wrong: [...(await kept(speller).wrong(words))] }),
    'notice-check': async () => ({ facts: await notifier.facts(), verdicts: [...engine.state().verdicts] }),
    'test-notice'({ title, body }) {
      notifier.test(title, body);
      return {};
    },
    settings(patch) {
      const changed = settings.set(definedOnly(patch));
      engine.dispatch({ type: 'settings-changed', settings: changed });
      return changed;
    },
  };
}

/** What the agent keeps for themselves. */
function ownHandlers(desk: () => Desk, engine: Engine): Pick<Handlers, 'draft' | 'put-record' | 'remove-record'> {
  return {
    draft({ usuario, draft }) {
      const { typed } = desk();
      engine.dispatch({ type: 'draft-changed', usuario, draft });
      typed(usuario, draft);
      return {};
    },
    'put-record'({ record }) {
      desk();
      engine.dispatch({ type: 'record-put', record });
      return {};
    },
    'remove-record'(name) {
      desk();
      engine.dispatch({ type: 'record-removed', name });
      return {};
    },
  };
}

/** What goes out of the console by the host, where the page cannot itself. */
function outside(
  files: Files | undefined,
  links: Links | undefined,
): Pick<Handlers, 'save-file' | 'save-pdf' | 'open-link'> {
  return {
    'save-file': async ({ name, text }) => ({ saved: await kept(files).save(name, text) }),
    'save-pdf': async ({ name, html }) => ({ saved: await kept(files).savePdf(name, html) }),
    async 'open-link'({ url }) {
      await kept(links).open(url);
      return {};
    },
  };
}

/** What leaves, or waits to. */
function sending(desk: () => Desk) {
  return {
    mensaje_privado: (mensaje) => desk().outbox.accept(mensaje),
    release({ usuario }) {
      desk().outbox.release(usuario);
      return {};
    },
    overtaken: async ({ usuario }) => ({ by: await desk().overtaken(usuario) }),
    resend: ({ id }) => desk().outbox.resend(id),
    discard: ({ id }) => ({ mensaje: desk().outbox.discard(id) }),
  } satisfies Partial<Handlers>;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A patch says nothing of what it leaves undefined. */
function definedOnly<T extends object>(patch: T): Defined<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function raise(): never {
  throw new FaultError('not-signed-in');
}

/** A page of a browser's keeps its files itself. */
function kept<P>(port: P | undefined): P {
  if (!port) throw new FaultError('unknown-call');
  return port;
}
