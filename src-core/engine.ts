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
import type { Clock, Log, Notifier, Store, Undo } from './ports.ts';
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
      store()?.write(writes);
    } catch (error) {
      log('error', 'write-failed', { reason: String(error) });
      throw new FaultError({ code: 'storage-failed' });
    }
  }

  const carryOut = createCarrier({ publish, notifier, teller, check, nextSeq: () => ++seq });

  return {
    state: () => state,
    serverTime: (clock) => clock.now() + state.skew,
    seq: () => seq,
    publish,
    dispatch(event) {
      const step = reduce(state, event);
      save(step.effects);
      state = step.state;
      for (const effect of step.effects) carryOut(effect);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Carries out one effect; writes have been saved before. */
interface CarrierParts extends Pick<EngineOptions, 'notifier' | 'teller' | 'check'> {
  readonly publish: (event: ConsoleEvent) => void;
  readonly nextSeq: () => number;
}

function createCarrier({ publish, notifier, teller, check, nextSeq }: CarrierParts) {
  return (effect: Effect): void => {
    switch (effect.type) {
      case 'write':
        break;
      case 'publish':
        publish({ name: 'change', payload: { seq: nextSeq(), ...effect.change } });
        break;
      case 'publish-mensaje': {
        const { mensaje, conversation } = effect;
        publish({ name: 'mensaje_recibido', payload: { seq: nextSeq(), mensaje, conversation } });
        break;
      }
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
  };
}
