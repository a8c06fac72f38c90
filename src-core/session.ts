/** Who is signed in where: signing in, resuming at start, renewing in place, running out, signing out. */
import { FaultError } from '../src-shared/link.ts';
import type { Agent } from '../src-shared/model.ts';
import { type Credentials, checkedOrigin, toTicket } from './credentials.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Engine } from './engine.ts';
import { createKeyring, type Keyring, type Ticket } from './keyring.ts';
import type { Ports, Store, Undo } from './ports.ts';

export interface SessionKeeper {
  desk(): Desk | null;
  /** Signs in, or renews in place when it is the same agent at the same server. Throws the fault's `FaultError`. */
  signIn(credentials: Credentials): Promise<Agent>;
  /** Takes up the remembered session where its token still lives; else shows the sign-in form, prefilled. */
  resume(preset: string | null): Promise<void>;
  signOut(): Promise<void>;
  /** Closes everything; the session is resumed at the next start. */
  close(): void;
}

export interface SessionOptions {
  readonly ports: Ports;
  readonly engine: Engine;
  /** The engine writes to this one from now on. */
  readonly useStore: (store: Store | null) => void;
}

export function createSessionKeeper(options: SessionOptions): SessionKeeper {
  const { ports } = options;
  const keyring = createKeyring(ports);
  const place = createPlace(options, keyring);
  return {
    desk: place.desk,
    async signIn(credentials) {
      const server = checkedOrigin(credentials);
      const outcome = await ports.openApi(server).signIn(credentials.usuario, credentials.pass);
      if (!outcome.ok) throw new FaultError(outcome.fault);
      const ticket = toTicket(outcome.token, outcome.claims, ports.clock.now());
      ports.settings.set({ server, usuario: ticket.agent.usuario });
      await keyring.keepTicket(server, ticket.agent.usuario, ticket);
      await place.take(server, ticket);
      return ticket.agent;
    },
    async resume(preset) {
      const { server, usuario } = ports.settings.get();
      const elsewhere = preset !== null && preset !== server;
      const ticket = server === null || usuario === null || elsewhere ? null : await keyring.ticket(server, usuario);
      if (ticket === null || server === null) return showSignIn(options, null, preset);
      if (ticket.expiresAt <= ports.clock.now()) return showSignIn(options, 'expired', preset);
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
    close: place.leave,
  };
}

/** The one desk that is open, and the moment its token ends. */
function createPlace({ ports, engine, useStore }: SessionOptions, keyring: Keyring) {
  const { clock } = ports;
  let desk: Desk | null = null;
  let cancelExpiry: Undo = () => {};

  /** The agent goes on reading and writing; what is written waits for the password. */
  function expire(): void {
    cancelExpiry();
    if (!desk || desk.token() === null) return;
    desk.expire();
    engine.dispatch({ type: 'session-changed', session: { phase: 'expired', server: desk.server, agent: desk.agent } });
  }
  function leave(): void {
    cancelExpiry();
    desk?.close();
    desk = null;
    useStore(null);
  }
  async function open(server: string, agent: Agent): Promise<Desk> {
    const key = await keyring.storeKey(server, agent.usuario);
    leave();
    const store = ports.openStore({ server, usuario: agent.usuario, key });
    useStore(store);
    const session = { phase: 'signed-in', server, agent } as const;
    engine.dispatch({ type: 'desk-changed', session, storage: store.storage, conversations: store.conversations() });
    return openDesk({ ports, engine, server, agent, store, onTokenRefused: expire });
  }
  /** Sits down with a new ticket: at the same desk when it is the same agent and server. */
  async function take(server: string, ticket: Ticket): Promise<void> {
    const { agent, token } = ticket;
    const same = desk?.server === server && desk.agent.usuario === agent.usuario;
    if (same) engine.dispatch({ type: 'session-changed', session: { phase: 'signed-in', server, agent } });
    else desk = await open(server, agent);
    cancelExpiry();
    cancelExpiry = clock.after(ticket.expiresAt - clock.now(), expire);
    desk?.admit(token);
  }
  return { desk: () => desk, take, leave };
}

function showSignIn({ ports, engine }: SessionOptions, reason: 'expired' | 'signed-out' | null, preset: string | null) {
  const { server, usuario } = ports.settings.get();
  const session = { phase: 'signed-out', server: preset ?? server, usuario, reason } as const;
  engine.dispatch({ type: 'desk-changed', session, storage: { kind: 'none' }, conversations: [] });
}
