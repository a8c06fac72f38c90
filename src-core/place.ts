/** The one desk that is open: taken with a ticket, kept while tickets are renewed, left. */
import type { Agent } from '../src-shared/model.ts';
import type { Capacidades } from '../src-shared/protocol-extended.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Engine } from './engine.ts';
import type { Keyring, Ticket } from './keyring.ts';
import type { Ports, Store } from './ports.ts';
import { createRenewal } from './renewal.ts';

export interface Place {
  desk(): Desk | null;
  /** Sits down with a new ticket: at the same desk when it is the same agent and server. */
  take(server: string, ticket: Ticket): Promise<void>;
  leave(): void;
}

export interface PlaceOptions {
  readonly ports: Ports;
  readonly engine: Engine;
  /** The engine writes to this one from now on. */
  readonly useStore: (store: Store | null) => void;
  readonly keyring: Keyring;
}

export function createPlace({ ports, engine, useStore, keyring }: PlaceOptions): Place {
  let desk: Desk | null = null;
  const renewal = createRenewal({ ports, keyring, desk: () => desk, onExpired: expire });

  /** The agent goes on reading and writing; what is written waits for the password. */
  function expire(): void {
    renewal.stop();
    if (!desk || desk.token() === null) return;
    desk.expire();
    engine.dispatch({ type: 'session-changed', session: { phase: 'expired', server: desk.server, agent: desk.agent } });
  }
  function leave(): void {
    renewal.stop();
    desk?.close();
    desk = null;
    useStore(null);
  }
  function onMode(capacidades: Capacidades | null): void {
    rememberCaps(engine, capacidades);
    renewal.allow(capacidades?.caps.includes('renovar') ?? false);
  }
  async function open(server: string, agent: Agent): Promise<Desk> {
    const key = await keyring.storeKey(server, agent.usuario);
    leave();
    const { store, warnings } = ports.openStore({ server, usuario: agent.usuario, key });
    useStore(store);
    const session = { phase: 'signed-in', server, agent } as const;
    const lists = { conversations: store.conversations(), unsent: store.unsent(), records: store.records() };
    const held = { storage: store.storage, memory: store.memory(), ...lists };
    engine.dispatch({ type: 'desk-changed', session, ...held, warnings });
    return openDesk({ ports, engine, server, agent, store, onTokenRefused: expire, onMode });
  }
  return {
    desk: () => desk,
    async take(server, ticket) {
      const { agent, token } = ticket;
      const same = desk?.server === server && desk.agent.usuario === agent.usuario;
      if (same) engine.dispatch({ type: 'session-changed', session: { phase: 'signed-in', server, agent } });
      else desk = await open(server, agent);
      renewal.start(ticket);
      desk?.admit(token);
    },
    leave,
  };
}

/** A server that could more yesterday: the agent hears of it, and what is in doubt is not sent again by itself. */
function rememberCaps(engine: Engine, capacidades: Capacidades | null): void {
  const { memory, warnings } = engine.state();
  const now: readonly string[] = capacidades?.caps ?? [];
  const lost = memory.caps.filter((cap) => !now.includes(cap));
  if (lost.length > 0 && !warnings.some((one) => one.kind === 'capabilities-lost'))
    engine.dispatch({ type: 'warned', warning: { kind: 'capabilities-lost', caps: lost } });
  if (capacidades) engine.dispatch({ type: 'memory-changed', memory: { caps: capacidades.caps } });
}
