import { test } from 'vitest';
import type { Abilities, Target } from './target.ts';

/** One table row of the protocol, against one target. */
export interface Rows {
  readonly can: Abilities;
  readonly target: () => Target;
  /** A test; skipped, with the reason in its name, where the target lacks what it `needs`. */
  row(name: string, needs: readonly (keyof Abilities)[], run: (target: Target) => Promise<void>): void;
}

const REASONS: Readonly<Record<keyof Abilities, string>> = {
  mint: 'needs SERVER_JWT_SECRET',
  fourPeople: 'needs four sign-ins from one address: give SERVER_JWT_SECRET, or a server on loopback',
  manySignIns: 'needs many sign-ins: a server on loopback, and Linux',
  hardened: 'kills the legacy server: say SERVER_HARDENED=1',
  inside: "needs the server's own tables and log",
};

export function createRows(can: Abilities, target: () => Target): Rows {
  return {
    can,
    target,
    row(name, needs, run) {
      const lacking = needs.find((need) => !can[need]);
      if (lacking === undefined) test(name, () => run(target()));
      else test.skip(`${name} [skipped: ${REASONS[lacking]}]`);
    },
  };
}
