/** Who is signed in where: signing in, resuming at start, renewing in place, signing out. */
import { FaultError } from '../src-shared/link.ts';
import type { Agent } from '../src-shared/model.ts';
import { type Credentials, checkedOrigin, toTicket } from './credentials.ts';
import type { Desk } from './desk.ts';
import { INITIAL } from './domain/state.ts';
import type { Engine } from './engine.ts';
import { createKeyring } from './keyring.ts';
import { createPlace } from './place.ts';
import type { Clock, Ports, SettingsStore, SignInOutcome, Store } from './ports.ts';

export interface SessionKeeper {
  desk(): Desk | null;
  /** Signs in, or renews in place when it is the same agent at the same server. Throws the fault's `FaultError`. */
  signIn(credentials: Credentials): Promise<Agent>;
  /** Takes up the remembered session where its token still lives; else shows the sign-in form, prefilled. */
  resume(preset: string | null): Promise<void>;
  signOut(): Promise<void>;
  /** The agent has read the warnings: a server that can less is from now on what it is. */
  dismissWarnings(): void;
  /** Closes everything; the session is resumed at the next start. */
  close(): void;
}

export interface SessionOptions {
  readonly ports: Ports;
  readonly engine: Engine;
  readonly useStore: (store: Store | null) => void;
}

export function createSessionKeeper(options: SessionOptions): SessionKeeper {
  const { ports, engine } = options;
  const { clock, settings } = ports;
  const keyring = createKeyring(ports);
  const place = createPlace({ ...options, keyring });
  return {
    desk: place.desk,
    async signIn(credentials) {
      const server = checkedOrigin(credentials);
      checkAttempts(settings, clock, server);
      const outcome = await ports.openApi(server).signIn(credentials.usuario, credentials.pass);
      countAttempt(settings, server, outcome);
      if (!outcome.ok) throw new FaultError(outcome.fault);
      const ticket = toTicket(outcome.token, outcome.claims, clock.now());
      settings.set({ server, usuario: ticket.agent.usuario });
      await keyring.keepTicket(server, ticket.agent.usuario, ticket);
      await place.take(server, ticket);
      return ticket.agent;
    },
    async resume(preset) {
      const { server, usuario } = settings.get();
      const elsewhere = preset !== null && preset !== server;
      const ticket = server === null || usuario === null || elsewhere ? null : await keyring.ticket(server, usuario);
      if (ticket === null || server === null) return showSignIn(options, null, preset);
      if (ticket.expiresAt <= clock.now()) return showSignIn(options, 'expired', preset);
      await place.take(server, ticket);
    },
    async signOut() {
      const desk = place.desk();
      const token = desk?.token() ?? null;
      place.leave();
      showSignIn(options, 'signed-out', null);
      if (desk) await keyring.dropTicket(desk.server, desk.agent.usuario);
      if (desk && token !== null) await ports.openApi(desk.server).signOut(token);
    },
    dismissWarnings() {
      const lost = engine.state().warnings.some((one) => one.kind === 'capabilities-lost');
      engine.dispatch({ type: 'warnings-dismissed' });
      if (lost) engine.dispatch({ type: 'memory-changed', memory: { caps: [] } });
    },
    close: place.leave,
  };
}

/** The server has said that the next attempt will be refused: it is not made. Throws `rate-limited`. */
function checkAttempts(settings: SettingsStore, clock: Clock, server: string): void {
  const known = settings.get().attempts[server];
  if (known && known.remaining === 0 && known.resetAt > clock.now())
    throw new FaultError({ code: 'rate-limited', retryAt: known.resetAt });
}

function countAttempt(settings: SettingsStore, server: string, { attempts }: SignInOutcome): void {
  if (attempts) settings.set({ attempts: { ...settings.get().attempts, [server]: { ...attempts } } });
}

function showSignIn({ ports, engine }: SessionOptions, reason: 'expired' | 'signed-out' | null, preset: string | null) {
  const { server, usuario } = ports.settings.get();
  const session = { phase: 'signed-out', server: preset ?? server, usuario, reason } as const;
  const { storage, memory } = INITIAL;
  const none = { conversations: [], unsent: new Map(), records: [], warnings: [] };
  engine.dispatch({ type: 'desk-changed', session, storage, memory, ...none });
}
