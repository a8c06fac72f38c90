/** Who comes next. Pure. */
import type { Conversation } from '../../src-shared/model.ts';

export interface Walk {
  readonly open: string | null;
  /** Whom the agent came to so, and goes on from. */
  readonly passed: string | null;
  /** A colleague is there already: two at one customer answer once too often. */
  readonly isAttended: (usuario: string) => boolean;
}

/**
 * Who has waited longest, but the open one and those attended. After `passed`: whoever has waited longest after them,
 * and round. Null: nobody else waits.
 */
export function nextWaiting(all: Iterable<Conversation>, { open, passed, isAttended }: Walk): string | null {
  const waiting = [...all]
    .filter(({ usuario, waitingSince }) => waitingSince !== null && (usuario === passed || !isAttended(usuario)))
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || (a.usuario < b.usuario ? -1 : 1));
  const at = waiting.findIndex(({ usuario }) => usuario === passed);
  const inTurn = [...waiting.slice(at + 1), ...waiting.slice(0, at + 1)];
  return inTurn.find(({ usuario }) => usuario !== open && !isAttended(usuario))?.usuario ?? null;
}

/** The row beside the open one; with none open the first or the last. Null at either end. */
export function neighbour(shown: readonly Conversation[], open: string | null, by: 1 | -1): string | null {
  const at = shown.findIndex(({ usuario }) => usuario === open);
  const next = at < 0 && by < 0 ? shown.length - 1 : at + by;
  return shown[next]?.usuario ?? null;
}
