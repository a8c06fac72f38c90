/** Tells colleagues what the agent is busy with, and keeps what they tell. Extended servers only. */
import type { Agent } from '../src-shared/model.ts';
import type { Capacidades, Presencia, PresenciaDe } from '../src-shared/protocol-extended.ts';
import { HOLDS_MS, ownPresence, RENEW_MS, TYPING_MS, type Typed } from './domain/colleagues.ts';
import type { Engine } from './engine.ts';
import type { Clock, Undo } from './ports.ts';

/** Timers may fire a little early, and what could not be said is not tried in a loop, ms. */
const SOONEST_MS = 200;

export interface PresenceKeeper {
  /** What the server at the other end can; null: a legacy one, or none. */
  onMode(capacidades: Capacidades | null): void;
  onHeard(presencia: PresenciaDe): void;
  /** The agent looks elsewhere. */
  look(): void;
  /** The agent wrote, or has nothing written any more. */
  typed(usuario: string, draft: string): void;
  stop(): void;
}

export interface PresenceOptions {
  readonly engine: Pick<Engine, 'state' | 'dispatch'>;
  readonly clock: Clock;
  readonly agent: Agent;
  /** False: nothing was sent. */
  readonly tell: (presencia: Presencia) => boolean;
}

export function createPresence({ engine, clock, agent, tell }: PresenceOptions): PresenceKeeper {
  let isOn = false;
  let told: (Presencia & { readonly at: number }) | null = null;
  let typed: Typed | null = null;
  let cancelTelling: Undo = () => {};
  let cancelExpiry: Undo = () => {};

  function say(presencia: Presencia, at: number): void {
    if (tell(presencia)) told = presencia.estado === 'libre' ? null : { ...presencia, at };
  }

  /** Says what has changed, or is due again, and comes back when it may have to be said anew. */
  function look(): void {
    cancelTelling();
    if (!isOn) return;
    const at = clock.elapsed();
    const now = ownPresence(engine.state().attention, typed, at);
    if (told && told.usuario !== now?.usuario) say({ usuario: told.usuario, estado: 'libre' }, at);
    if (!now) return;
    if (told?.estado !== now.estado || at - told.at >= RENEW_MS) say(now, at);
    const stopsWriting = now.estado === 'escribiendo' && typed ? typed.at + TYPING_MS : Number.POSITIVE_INFINITY;
    const due = Math.min((told?.at ?? at) + RENEW_MS, stopsWriting) - at;
    cancelTelling = clock.after(Math.max(due, SOONEST_MS), look);
  }

  function expire(): void {
    const at = clock.elapsed();
    engine.dispatch({ type: 'colleagues-heard', presencia: null, at });
    planExpiry(at);
  }

  function planExpiry(at: number): void {
    cancelExpiry();
    const [oldest] = engine.state().colleagues;
    if (oldest) cancelExpiry = clock.after(oldest.at + HOLDS_MS - at, expire);
  }

  return {
    onMode(capacidades) {
      isOn = agent.rol === 'admin' && (capacidades?.caps.includes('presencia') ?? false);
      told = null;
      look();
    },
    onHeard(presencia) {
      if (!isOn || presencia.de === agent.usuario) return; // the same agent at another machine is no colleague
      const at = clock.elapsed();
      engine.dispatch({ type: 'colleagues-heard', presencia, at });
      planExpiry(at);
    },
    look,
    typed(usuario, draft) {
      if (draft.trim() !== '') typed = { usuario, at: clock.elapsed() };
      else if (typed?.usuario === usuario) typed = null;
      look();
    },
    stop() {
      isOn = false;
      cancelTelling();
      cancelExpiry();
    },
  };
}
