/** From the start of the process to a usable list, nothing of it from the network: beside a window with a line of text. */
import { join } from 'node:path';
import { ROOT } from '../../tests/e2e/support/places.ts';
import { type DataSet, fillSet, LARGE, MEDIUM, SMALL } from '../fill.ts';
import { startFlood } from '../support/flood.ts';
import { createProfile, launchArgs, type Profile } from '../support/profile.ts';
import { timeToPaint } from '../support/started.ts';
import { spreadOf } from '../support/stats.ts';
import type { Row } from './row.ts';

const BARE = join(import.meta.dirname, '../peers/bare.cjs');

export const start: Row = async ({ short }, tell) => {
  const rounds = short ? 1 : 9;
  const server = await startFlood();
  const sets: readonly DataSet[] = short ? [MEDIUM] : [SMALL, MEDIUM, LARGE];
  const profiles: Profile[] = [];
  for (const set of sets) profiles.push(await createProfile(server.url, (store) => fillSet(store, set)));
  await server.stop();
  const times = new Map<Profile | null, number[]>([null, ...profiles].map((one) => [one, []]));
  for (let round = 0; round < rounds; round++) {
    times.get(null)?.push(await timeToPaint([BARE], 'p'));
    for (const profile of profiles) {
      const copy = profile.copy();
      times.get(profile)?.push(await timeToPaint([ROOT, ...launchArgs(copy.folder, server.url)], '[role=option]'));
      copy.remove();
    }
  }
  for (const profile of profiles) profile.remove();
  const of = (profile: Profile | null | undefined) => spreadOf(times.get(profile ?? null) ?? []);
  const [small, medium, large] = short ? [undefined, profiles[0]] : profiles;
  tell({
    name: 'start, M: process to list',
    unit: 'ms',
    ours: of(medium),
    reference: of(null),
    limit: { of: 'ratio', atMost: short ? 13 : 1.3 },
    note: `a bare Electron window with one line of text; ${rounds} rounds each, alternating; no network`,
  });
  if (!short)
    tell({
      name: 'start, L beside S',
      unit: 'ms',
      ours: of(large),
      reference: of(small),
      limit: { of: 'ratio', atMost: 1.5 },
      note: 'the same program with 1,000,000 messages, and with 2,000',
    });
};
