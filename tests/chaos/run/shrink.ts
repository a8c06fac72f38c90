/** Looks for fewer faults that still break it (delta debugging, Zeller 1999): halves first, then smaller parts. */
import type { PlannedFault } from '../plan/fault.ts';

export interface Shrunk {
  readonly faults: readonly PlannedFault[];
  readonly runs: number;
}

/** `fails` runs once; chance plays a part, so what passes once may still fail another time. Stops after `ms`. */
export async function shrink(
  faults: readonly PlannedFault[],
  fails: (fewer: readonly PlannedFault[]) => Promise<boolean>,
  ms: number,
): Promise<Shrunk> {
  const end = performance.now() + ms;
  let smallest = faults;
  let parts = 2;
  let runs = 0;
  const attempt = async (fewer: readonly PlannedFault[]) => {
    runs++;
    return fails(fewer);
  };
  while (smallest.length > 0 && performance.now() < end) {
    const size = Math.ceil(smallest.length / parts);
    let found: readonly PlannedFault[] | null = null;
    for (let at = 0; at < smallest.length && !found && performance.now() < end; at += size) {
      const fewer = smallest.toSpliced(at, size);
      if (await attempt(fewer)) found = fewer;
    }
    if (found) {
      smallest = found;
      parts = Math.max(2, parts - 1);
    } else if (size === 1) break;
    else parts = Math.min(smallest.length, parts * 2);
  }
  return { faults: smallest, runs };
}
