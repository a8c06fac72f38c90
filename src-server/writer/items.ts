import type { NewSeqMensaje, Stored } from '../db/seq-store.ts';

/** `unavailable`: not stored, as far as anybody knows; asking again under the same `cid` is safe. */
export type Written = Stored | { readonly kind: 'unavailable'; readonly error: unknown };
export type Settled = (written: Written) => void;

/** One message on its way, and who waits for it: its author, and repeats of it under the same `cid`. */
export interface Item {
  readonly mensaje: NewSeqMensaje;
  /** ms since the epoch; null: waits as long as it takes. */
  readonly expiresAt: number | null;
  readonly author: Settled;
  readonly repeats: Settled[];
}

/** It waited longer than its sender does. */
class ExpiredError extends Error {
  override readonly name = 'ExpiredError';
  readonly code = 'EXPIRED';
}

export const expired = (): Written => ({ kind: 'unavailable', error: new ExpiredError('not stored in time') });

/** Tells everybody. Of a stored message only the author hears `stored`: it is delivered once. */
export function settle({ author, repeats }: Item, written: Written): void {
  author(written);
  const again: Written = written.kind === 'stored' ? { kind: 'known', row: written.row } : written;
  for (const repeat of repeats.splice(0)) repeat(again);
}

/** Who says what under which `cid`; null when there is none. */
export const keyOf = ({ de, cid }: NewSeqMensaje): string | null => (cid === null ? null : `${cid} ${de}`);
