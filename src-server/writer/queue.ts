import type { NewSeqMensaje } from '../db/seq-store.ts';
import { expired, type Item, keyOf, type Settled, settle, type Written } from './items.ts';

/** What waits to be stored, in order, with what is being stored. */
export interface Queue {
  readonly size: () => number;
  /** False when it is full. A repeat of a message under way waits for that one and takes no place. */
  add(mensaje: NewSeqMensaje, expiresAt: number | null, settled: Settled): boolean;
  /** The next transaction's. They stay under way until they are finished. */
  take(): Item[];
  finish(item: Item, written: Written): void;
  /** Tells `taken`, whose time is over, and drops what still waits past its time. Answers who of `taken` is left. */
  expire(taken: readonly Item[]): readonly Item[];
}

/** One transaction's share: far below `max_allowed_packet` (4 MB on the oldest), and a few ms of work. */
const BATCH_ROWS = 256;
const BATCH_CHARACTERS = 500_000;

export function createQueue(max: number, now: () => number): Queue {
  let waiting: Item[] = [];
  const underWay = new Map<string, Item>();

  const isLate = ({ expiresAt }: Item): boolean => expiresAt !== null && expiresAt <= now();
  const finish = (item: Item, written: Written): void => {
    const key = keyOf(item.mensaje);
    if (key !== null) underWay.delete(key);
    settle(item, written);
  };
  const dropLate = (): void => {
    const late = waiting.filter(isLate);
    if (late.length === 0) return;
    waiting = waiting.filter((item) => !isLate(item));
    for (const item of late) finish(item, expired());
  };

  return {
    size: () => waiting.length,
    add(mensaje, expiresAt, settled) {
      const key = keyOf(mensaje);
      const first = key === null ? undefined : underWay.get(key);
      if (first !== undefined) {
        if (isSame(first.mensaje, mensaje)) first.repeats.push(settled);
        else settled({ kind: 'reused' });
        return true;
      }
      if (waiting.length >= max) return false;
      const item: Item = { mensaje, expiresAt, author: settled, repeats: [] };
      if (key !== null) underWay.set(key, item);
      waiting.push(item);
      return true;
    },
    take() {
      dropLate();
      return waiting.splice(0, countBatch(waiting));
    },
    finish,
    expire(taken) {
      dropLate();
      for (const item of taken) if (isLate(item)) settle(item, expired());
      return taken.filter((item) => !isLate(item));
    },
  };
}

const isSame = (a: NewSeqMensaje, b: NewSeqMensaje): boolean => a.para === b.para && a.mensaje === b.mensaje;

/** How many of the first fit one transaction: one at least. */
function countBatch(items: readonly Item[]): number {
  let characters = 0;
  const limit = Math.min(items.length, BATCH_ROWS);
  for (let count = 0; count < limit; count++) {
    characters += items[count]?.mensaje.mensaje.length ?? 0;
    if (characters > BATCH_CHARACTERS) return Math.max(1, count);
  }
  return limit;
}
