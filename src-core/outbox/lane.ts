/** What the two ways of sending (legacy-lane.ts, extended-lane.ts) have in common. */
import type { Delivery } from '../../src-shared/model.ts';
import type { MensajePrivado } from '../../src-shared/protocol.ts';
import { canAdvance } from '../domain/outbox.ts';
import type { Engine } from '../engine.ts';
import type { Clock, Ids, Link, Store, StoredMensaje } from '../ports.ts';

export interface LaneOptions {
  /** Whether a queued message may leave now (gate.ts). */
  readonly mayLeave: (one: StoredMensaje) => boolean;
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly link: Pick<Link, 'send' | 'deliver' | 'taken'>;
}

/** One server's way of taking messages. */
export interface Lane {
  /** Lets leave what may leave in this conversation, in order. */
  pump(usuario: string): void;
  stop(): void;
}

export type Known = Partial<Pick<StoredMensaje, 'seq' | 'fecha' | 'stored' | 'mark'>>;

/** Moves a message on, if it can still move there; returns it as it now stands. `hasta` as in `delivery-advanced`. */
export function advance(
  { engine, store }: Pick<LaneOptions, 'engine' | 'store'>,
  id: string,
  delivery: Delivery,
  known: Known = {},
  hasta: number | null = null,
): StoredMensaje | null {
  const now = store.message(id);
  if (!now || !canAdvance(now.delivery, delivery)) return now;
  const mensaje = { ...now, ...known, delivery };
  engine.dispatch({ type: 'delivery-advanced', mensaje, hasta });
  return mensaje;
}

/** What is not resolved yet in a conversation, in the order it was written. */
export function waiting(store: Store, usuario: string): readonly StoredMensaje[] {
  return store.outbox(usuario);
}

export function asPayload({ para, usuario, mensaje }: StoredMensaje): MensajePrivado {
  return { para: para ?? usuario, mensaje };
}
