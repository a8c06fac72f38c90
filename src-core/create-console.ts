/** The one factory every host uses: hosts bring what is theirs, the rest is the real thing. */
import type { Reply } from '../src-shared/canned.ts';
import type { Host, Payload } from '../src-shared/contract.ts';
import { type Answer, serve } from '../src-shared/link.ts';
import { chimeOf } from '../src-shared/notices.ts';
import { createApi } from './adapters/http/api.ts';
import { readSharedReplies } from './adapters/shared-replies.ts';
import { createLink } from './adapters/socket.ts';
import { createStoreOpener } from './adapters/sqlite/open.ts';
import { systemClock, systemIds } from './adapters/system.ts';
import { serverOrigin } from './domain/server-url.ts';
import { type ConsoleEvent, createEngine } from './engine.ts';
import { createEscalator } from './escalator.ts';
import { createHandlers } from './handlers.ts';
import { heeding } from './heeding.ts';
import { createMetrics } from './metrics.ts';
import { noticeAnswers } from './notice-answers.ts';
import type {
  Files,
  Links,
  Log,
  NoticeAnswers,
  Notifier,
  Ports,
  Secrets,
  SettingsStore,
  Speller,
  Store,
  Undo,
} from './ports.ts';
import { createReading } from './reading.ts';
import { createSessionKeeper } from './session.ts';
import { createTeller } from './teller.ts';

export type { ConsoleEvent } from './engine.ts';

export interface ConsoleOptions {
  readonly host: Host;
  /** Folder of the local stores, one file per server and agent. Created 0700 when missing. */
  readonly dataDir: string;
  readonly secrets: Secrets;
  readonly settings: SettingsStore;
  readonly notifier: Notifier;
  readonly log: Log;
  /** Absent where the page itself can save. */
  readonly files?: Files;
  readonly links?: Links;
  readonly speller?: Speller;
  /** From `--server`: prefills the sign-in form and wins over the remembered one. */
  readonly server: string | null;
  /** The file of the team's canned replies (`canned.ts`); absent: there are none. */
  readonly replies?: string | null;
  /** The demo's: signs in at start with these when there is no session to resume. */
  readonly signIn?: { readonly usuario: string; readonly pass: string };
}

export interface Console {
  /** Answers one call of the contract. Never rejects. */
  readonly answer: Answer;
  /** Hears every event of the contract, in order. */
  subscribe(listener: (event: ConsoleEvent) => void): Undo;
  /** Sends a `command` to the page. */
  command(command: Payload<'command'>): void;
  /** Resumes the last session; resolves once the local state is readable (before any network). */
  start(): Promise<void>;
  /** The system slept, woke, or changed network: look at the link now. */
  probe(): void;
  /** Closes socket and store. Idempotent. */
  stop(): Promise<void>;
}

export function createConsole(options: ConsoleOptions): Console {
  const { secrets, settings, notifier, log, files, links, speller } = options;
  const clock = systemClock;
  const shared = readSharedReplies(options.replies ?? null, log);
  return assemble(
    { ...options, shared },
    {
      clock,
      ids: systemIds,
      secrets,
      settings,
      notifier,
      log,
      openApi: (server, onSkew) => createApi(server, { clock, log, ...(onSkew ? { onSkew } : {}) }),
      openLink: (server, listener) => createLink(server, listener, log),
      openStore: createStoreOpener({ dataDir: options.dataDir, clock, log }),
      ...(files && { files }),
      ...(links && { links }),
      ...(speller && { speller }),
    },
  );
}

/** The same console over any ports: what the core's own tests use. */
export function assemble(
  options: Pick<ConsoleOptions, 'host' | 'server' | 'signIn'> & { readonly shared?: readonly Reply[] },
  ports: Ports,
): Console {
  let store: Store | null = null;
  const answers = (usuario: string | null): NoticeAnswers =>
    noticeAnswers({ engine, clock: ports.clock, desk: () => session.desk() }, usuario);
  const notifier = heeding(ports.notifier, {
    ring() {
      const sound = chimeOf(ports.settings.get().sound);
      if (sound) engine.publish({ name: 'chime', payload: { sound } });
    },
    held: (usuario) => engine.dispatch({ type: 'notice-held', usuario }),
  });
  const teller = createTeller(ports.clock, notifier, answers);
  const engine = createEngine({
    store: () => store,
    notifier,
    teller,
    log: ports.log,
    check: (usuario) => session.desk()?.check(usuario),
  });
  const { settings, files, links, speller, clock } = ports;
  const stopEscalator = createEscalator({ engine, clock, settings, notifier, answers });
  const session = createSessionKeeper({ ports, engine, useStore: (next) => (store = next) });
  const reading = createReading(() => store, engine, ports.clock);
  const metrics = createMetrics({ current: () => store, engine, settings, clock: ports.clock });
  const { host, shared = [] } = options;
  const parts = { engine, session, settings, reading, files, links, speller, metrics, notifier };
  const handlers = createHandlers({ ...parts, host, shared });
  return {
    answer: serve(handlers, (error) => ports.log('error', 'handler-failed', { reason: String(error) })),
    subscribe: engine.subscribe,
    command: (command) => engine.publish({ name: 'command', payload: command }),
    start: () => start(options, session),
    probe: () => session.desk()?.probe(),
    async stop() {
      stopEscalator();
      session.close();
    },
  };
}

async function start(
  { server, signIn }: Pick<ConsoleOptions, 'server' | 'signIn'>,
  session: ReturnType<typeof createSessionKeeper>,
) {
  const preset = server === null ? null : serverOrigin(server);
  await session.resume(preset);
  if (session.desk() || !signIn || preset === null) return;
  // A refusal leaves the sign-in form on the screen, where the agent sees why when they try.
  await session.signIn({ server: preset, ...signIn }).catch(() => undefined);
}
