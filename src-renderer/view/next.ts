/** Who comes next. Pure. */
import type { Conversation } from '../../src-shared/model.ts';

/**
 * Who has waited longest, but the open one. After `passed`, whom the agent came to so and goes on from: whoever has
 * waited longest after them, and round. Null: nobody else waits.
 */
export function nextWaiting(all: Iterable<Conversation>, open: string | null, passed: string | null): string | null {
  const waiting = [...all]
    .filter(({ waitingSince }) => waitingSince !== null)
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || (a.usuario < b.usuario ? -1 : 1));
  const at = waiting.findIndex(({ usuario }) => usuario === passed);
  const inTurn = [...waiting.slice(at + 1), ...waiting.slice(0, at + 1)];
  return inTurn.find(({ usuario }) => usuario !== open)?.usuario ?? null;
}

/** The row beside the open one; with none open the first or the last. Null at either end. */
export function neighbour(shown: readonly Conversation[], open: string | null, by: 1 | -1): string | null {
  const at = shown.findIndex(({ usuario }) => usuario === open);
  const next = at < 0 && by < 0 ? shown.length - 1 : at + by;
  return shown[next]?.usuario ?? null;
}
