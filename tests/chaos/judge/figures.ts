/** The figures of one direction, and how they are counted. */
export interface Figures {
  /** Taken from its sender, and neither where it should be nor visibly in doubt. */
  readonly lost: number;
  /** There, and nobody said it. */
  readonly unexpected: number;
  /** There more often than it was said. */
  readonly duplicated: number;
  /** After one that was said later, in the same conversation. */
  readonly inverted: number;
  /** Came through although it was interrupted (to the customer), or not heard live (to the agent). */
  readonly recovered: number;
  /** From the last fault until all of it was where it should be. */
  readonly seconds: number;
}

const NONE: Figures = { lost: 0, unexpected: 0, duplicated: 0, inverted: 0, recovered: 0, seconds: 0 };

/** Sums, but the seconds: the longest. */
export function sum(all: readonly Figures[]): Figures {
  return all.reduce(
    (total, one) => ({
      lost: total.lost + one.lost,
      unexpected: total.unexpected + one.unexpected,
      duplicated: total.duplicated + one.duplicated,
      inverted: total.inverted + one.inverted,
      recovered: total.recovered + one.recovered,
      seconds: Math.max(total.seconds, one.seconds),
    }),
    NONE,
  );
}

export type Counts = ReadonlyMap<string, number>;

export function count(texts: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

export const of = (counts: Counts, text: string): number => counts.get(text) ?? 0;

export const over = (value: number): number => Math.max(0, value);

/** The places of those that are there once: of equal messages nobody can say which is which. */
export function places(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = count(texts);
  return new Map(texts.flatMap((text, index) => (of(counts, text) === 1 ? [[text, index] as const] : [])));
}

/** How many of `texts` stand behind one with a greater place. Those without a place do not count. */
export function inversions(texts: readonly string[], place: ReadonlyMap<string, number>): number {
  let furthest = Number.NEGATIVE_INFINITY;
  let inverted = 0;
  for (const text of texts) {
    const at = place.get(text);
    if (at === undefined) continue;
    if (at < furthest) inverted++;
    else furthest = at;
  }
  return inverted;
}
