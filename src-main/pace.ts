/** How often something may be asked for. Pure. */
const SECOND_MS = 1_000;

/** True for the first `most` times in each second, by a clock in ms. */
export function createPace(most: number, now: () => number): () => boolean {
  let began = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const at = now();
    if (at - began >= SECOND_MS) {
      began = at;
      count = 0;
    }
    count += 1;
    return count <= most;
  };
}
