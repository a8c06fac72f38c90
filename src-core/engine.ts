/**
 * Holds the state and carries out what `reduce` decides: disk first, then the page, then the agent's attention.
 * A write that fails stops there: what could not be kept is not shown as kept.
 */

import { assertNever } from '../src-shared/assert-never.ts';
import type { EventName, Payload } from '../src-shared/contract.ts';
import { FaultError } from '../src-shared/link.ts';
import type { Effect } from './domain/effects.ts';
import type { CoreEvent } from './domain/events.ts';
import { reduce } from './domain/reduce.ts';
import { INITIAL, type State } from './domain/state.ts';
import { begun, ended } from './domain/steps.ts';
import type { Clock, Log, Notifier, Store, Undo, Write } from './ports.ts';
import type { Teller } from './teller.ts';

export type ConsoleEvent = { readonly [E in EventName]: { readonly name: E; readonly payload: Payload<E> } }[EventName];

export interface Engine {
  state(): State;
  /** The number of the last event published. */
  seq(): number;
  /** The time by the server's clock, as far as it is known. */
  serverTime(clock: Clock): number;
  /** Decides and carries out. Throws `storage-failed` when the disk refused: then nothing changed. */
  dispatch(event: CoreEvent): void;
  /** All that `work` dispatches is one write, and is shown once that is done. Throws as `dispatch` does, or as `work` does. */
  together(work: () => void): void;
  publish(event: ConsoleEvent): void;
  subscribe(listener: (event: ConsoleEvent) => void): Undo;
}

export interface EngineOptions {
  readonly store: () => Store | null;
  readonly notifier: Pick<Notifier, 'unread'>;
  readonly teller: Pick<Teller, 'tell' | 'clear' | 'forget'>;
  readonly log: Log;
  /** A thread's history has to be asked once more. */
  readonly check: (usuario: string) => void;
}

export function createEngine({ store, notifier, teller, log, check }: EngineOptions): Engine {
  const listeners = new Set<(event: ConsoleEvent) => void>();
  let state = INITIAL;
  let seq = 0;

  function publish(event: ConsoleEvent): void {
    for (const listener of listeners) listener(event);
  }

  function save(effects: readonly Effect[]): void {
    const writes = effects.flatMap((effect) => (effect.type === 'write' ? effect.writes : []));
    if (writes.length === 0) return;
    try {
      write(writes);
    } catch (error) {
      log('error', 'write-failed', { reason: String(error) });
      throw new FaultError({ code: 'storage-failed' });
    }
  }

  const carryOut = createCarrier({ publish, notifier, teller, check, nextSeq: () => ++seq });
  /** While many are folded into one: what is carried out at its end, and how conversations stand by then. */
  let held: { readonly effects: Effect[]; readonly conversations: Map<string, Write> } | null = null;

  /** A conversation is written once, as it is in the end: nothing reads it back meanwhile. */
  function write(writes: readonly Write[]): void {
    const now = held === null ? writes : writes.filter((one) => one.type !== 'conversation');
    for (const one of writes) if (one.type === 'conversation') held?.conversations.set(one.conversation.usuario, one);
    if (now.length > 0) store()?.write(now);
  }

  return {
    state: () => state,
    serverTime: (clock) => clock.now() + state.skew,
    seq: () => seq,
    publish,
    dispatch(event) {
      const step = reduce(state, event);
      save(step.effects);
      state = step.state;
      if (held === null) carryOut(step.effects);
      else held.effects.push(...step.effects);
    },
    together(work) {
      const before = state;
      const effects: Effect[] = [];
      const conversations = new Map<string, Write>();
      held = { effects, conversations };
      state = begun(state);
      try {
        store()?.together(() => {
          work();
          store()?.write([...conversations.values()]);
        });
      } catch (error) {
        state = before;
        throw error;
      } finally {
        held = null;
      }
      const end = ended(before, state);
      state = end.state;
      carryOut([...effects, ...end.effects]);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface CarrierParts extends Pick<EngineOptions, 'notifier' | 'teller' | 'check'> {
  readonly publish: (event: ConsoleEvent) => void;
  readonly nextSeq: () => number;
}

type PageEffect = Extract<Effect, { readonly type: 'publish' | 'publish-mensaje' }>;
type OtherEffect = Exclude<Effect, PageEffect>;

const isForPage = (effect: Effect): effect is PageEffect =>
  effect.type === 'publish' || effect.type === 'publish-mensaje';

/** Carries out what was saved before: the page first, then what is about the agent's attention. */
function createCarrier({ publish, notifier, teller, check, nextSeq }: CarrierParts) {
  /** Live messages that follow each other are one event. */
  function show(effects: readonly PageEffect[]): void {
    let live: Live[] = [];
    const showLive = () => {
      if (live.length > 0) publish({ name: 'mensaje_recibido', payload: { seq: nextSeq(), ...together(live) } });
      live = [];
    };
    for (const effect of effects) {
      if (effect.type === 'publish-mensaje') live.push(effect);
      else {
        showLive();
        publish({ name: 'change', payload: { seq: nextSeq(), ...effect.change } });
      }
    }
    showLive();
  }
  function carryOut(effect: OtherEffect): void {
    switch (effect.type) {
      case 'write':
        break;
      case 'notify':
        teller.tell(effect.notice);
        break;
      case 'check':
        check(effect.usuario);
        break;
      case 'clear-notice':
        teller.clear(effect.usuario);
        break;
      case 'forget-notices':
        teller.forget();
        break;
      case 'unread':
        notifier.unread(effect.total);
        break;
      default:
        assertNever(effect);
    }
  }
  return (effects: readonly Effect[]): void => {
    show(effects.filter(isForPage));
    const unread = effects.findLast((one) => one.type === 'unread');
    for (const effect of effects)
      if (!isForPage(effect) && (effect.type !== 'unread' || effect === unread)) carryOut(effect);
  };
}

type Live = Extract<Effect, { readonly type: 'publish-mensaje' }>;

/** The messages as they came, and each of their conversations as it is after the last. */
function together(live: readonly Live[]): Pick<Payload<'mensaje_recibido'>, 'mensajes' | 'conversations'> {
  const conversations = new Map(live.map(({ conversation }) => [conversation.usuario, conversation]));
  return { mensajes: live.map(({ mensaje }) => mensaje), conversations: [...conversations.values()] };
}
