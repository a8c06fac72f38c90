/**
 * Messages by `seq`: unique, dense, and in the order of the commits. It comes from one counter row, locked from the
 * first statement of a transaction to its commit: who numbers next waits for that commit, and a rollback takes its
 * numbers back with it. So whoever reads the counter first and the rows up to it afterwards misses none.
 *
 * Rows that somebody else inserts (a legacy server beside us, an import) have no `seq`. They are adopted, in the order
 * of their ids, by the next transaction that holds the counter: before each batch, and before each read.
 */
import type { NewMensaje } from './repository.ts';

/** A stored message. `fecha` is ISO 8601, UTC, whole seconds; `cid` is null when its sender gave none. */
export interface SeqRow {
  readonly id: number;
  readonly seq: number;
  readonly de: string;
  readonly para: string;
  readonly mensaje: string;
  readonly fecha: string;
  readonly cid: string | null;
}

export interface NewSeqMensaje extends NewMensaje {
  readonly cid: string | null;
}

/**
 * What became of one message of a batch. `known`: the sender stored it under this `cid` before. `reused`: the `cid`
 * is another message's. `refused`: no column holds it; `error` is the database's.
 */
export type Stored =
  | { readonly kind: 'stored'; readonly row: SeqRow }
  | { readonly kind: 'known'; readonly row: SeqRow }
  | { readonly kind: 'reused' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** The answer to COMMIT never came: `outcome` holds if, and only if, `isCommitted(outcome)` says so. */
export class CommitUnknownError extends Error {
  override readonly name = 'CommitUnknownError';
  readonly outcome: readonly Stored[];
  constructor(outcome: readonly Stored[], cause: unknown) {
    super('the database did not say whether it committed', { cause });
    this.outcome = outcome;
  }
}

/** Rows in order, oldest first. `hasta`: the `seq` up to which the asker now knows all. `mas`: there is more. */
export interface Page {
  readonly mensajes: readonly SeqRow[];
  readonly hasta: number;
  readonly mas: boolean;
}

export interface SeqStore {
  /**
   * Stores a batch in one transaction, in its order; answers in the same order, after commit. No two of a batch may
   * share `de` and `cid`. Rejects with the database's error when nothing was stored, or `CommitUnknownError`.
   */
  storeBatch(batch: readonly NewSeqMensaje[]): Promise<readonly Stored[]>;
  /** Whether the outcome of a `CommitUnknownError` is in the tables. Waits for a commit still under way. */
  isCommitted(outcome: readonly Stored[]): Promise<boolean>;
  /** What came after `desde`, at most `limite`: everything, or what is from or to `usuario`. */
  novedades(query: { usuario: string | null; desde: number; limite: number }): Promise<Page>;
  /** The last `limite` before `antes` (null: the newest) from or to `usuario`, with anyone. */
  before(query: { usuario: string; antes: number | null; limite: number }): Promise<Page>;
}

/** How many foreign rows one transaction adopts. */
export const ADOPT_MAX = 1_000;

export const storedRows = (outcome: readonly Stored[]): readonly SeqRow[] =>
  outcome.flatMap((one) => (one.kind === 'stored' ? [one.row] : []));

/** `known` or `reused`: what a message is to the row that has its `cid` already. */
export const compareWith = (row: SeqRow, { de, para, mensaje }: NewSeqMensaje): Stored =>
  row.de === de && row.para === para && row.mensaje === mensaje ? { kind: 'known', row } : { kind: 'reused' };

export const isSameRow = (a: SeqRow, b: SeqRow | undefined): boolean =>
  a.id === b?.id && a.seq === b.seq && a.cid === b.cid && a.de === b.de && a.para === b.para && a.mensaje === b.mensaje;

/** `rows` holds one more than `limite` when there are more. */
export function forwardPage(rows: readonly SeqRow[], counter: number, limite: number): Page {
  const mensajes = rows.slice(0, limite);
  const mas = rows.length > limite;
  return { mensajes, hasta: mas ? (mensajes.at(-1)?.seq ?? counter) : counter, mas };
}

/** `rows` are newest first, and one more than `limite` when there are more. */
export const backwardPage = (rows: readonly SeqRow[], counter: number, limite: number): Page => ({
  mensajes: rows.slice(0, limite).reverse(),
  hasta: counter,
  mas: rows.length > limite,
});
