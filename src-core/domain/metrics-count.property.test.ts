/** The figures against a judge that knows nothing of how they are counted: it looks at all messages, again and again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MetricsAsked, QUIET_MS, type Shift, type Spread } from '../../src-shared/metrics.ts';
import { createCount } from './metrics-count.ts';
import { HOUR } from './metrics-zone.ts';

interface Said {
  readonly theirs: boolean;
  readonly fecha: number;
}
type Threads = readonly (readonly Said[])[];

/** Around both changes of the clocks of 2026 in Madrid. */
const DAYS = [
  { from: Date.parse('2026-03-29T00:00+01:00'), to: Date.parse('2026-03-30T00:00+02:00') },
  { from: Date.parse('2026-10-25T00:00+02:00'), to: Date.parse('2026-10-26T00:00+01:00') },
  { from: Date.parse('2026-10-20T00:00+02:00'), to: Date.parse('2026-10-27T00:00+01:00') },
] as const;
const NOW = Date.parse('2026-12-01T00:00+01:00');
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Madrid',
  ...{ day: '2-digit', month: '2-digit', hour: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' },
});
const hourOf = (ms: number) => Number(/, (\d\d)/.exec(wall.format(ms))?.[1]);
/** What a clock on the wall says of the bucket: "25/10, 02 GMT+2" by the hour, "25/10" by the day. */
const bucketOf = (ms: number, unit: 'hour' | 'day') =>
  unit === 'hour' ? wall.format(ms) : wall.format(ms).split(',', 1)[0];

const isOn = ({ from, to }: Shift, ms: number) => {
  const hour = hourOf(ms);
  if (from === to) return true;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
};

interface Wait {
  readonly since: number;
  readonly ms: number | null;
  readonly opens: boolean;
}

function waitsOf(thread: readonly Said[]): Wait[] {
  return thread.flatMap((said, at): Wait[] => {
    const former = thread[at - 1];
    if (!said.theirs || former?.theirs) return [];
    const answer = thread.slice(at).find(({ theirs }) => !theirs);
    const opens = former === undefined || said.fecha - former.fecha >= QUIET_MS;
    return [{ since: said.fecha, ms: answer ? answer.fecha - said.fecha : null, opens }];
  });
}

function rank(waits: readonly number[]): Spread {
  const steps = (ms: number) => (ms < HOUR ? 1_000 : ms < 24 * HOUR ? 60_000 : HOUR);
  const sorted = waits.map((ms) => ms - (ms % steps(ms))).sort((a, b) => a - b);
  const at = (share: number) => sorted.find((_, index) => (index + 1) / sorted.length >= share) ?? null;
  return { count: waits.length, median: at(0.5), p90: at(0.9) };
}

function judge(threads: Threads, isCounted: (ms: number) => boolean) {
  const said = threads.flat().filter(({ fecha }) => isCounted(fecha));
  const waits = threads.flatMap(waitsOf).filter(({ since }) => isCounted(since));
  const ms = (some: readonly Wait[]) => some.flatMap((wait) => (wait.ms === null ? [] : [wait.ms]));
  const opening = waits.filter(({ opens }) => opens);
  return {
    received: said.filter(({ theirs }) => theirs).length,
    sent: said.filter(({ theirs }) => !theirs).length,
    opened: opening.length,
    answered: ms(opening).length,
    pending: waits.length - ms(waits).length,
    first: rank(ms(opening)),
    response: rank(ms(waits)),
  };
}

function count(asked: MetricsAsked, threads: Threads, shifts: readonly Shift[]) {
  const counting = createCount(asked, shifts, NOW);
  threads.forEach((thread, index) => {
    const traces = thread.map((said, ord) => ({ ...said, seq: 0, ord }));
    counting.begin(`u${index}`, traces.findLast(({ fecha }) => fecha < asked.from) ?? null);
    for (const trace of traces) if (trace.fecha >= asked.from) counting.take(trace);
    counting.end();
  });
  return counting.result();
}

const aRange = fc.constantFrom(...DAYS);
const aThread = ({ from, to }: (typeof DAYS)[number]) =>
  fc
    .array(fc.record({ theirs: fc.boolean(), fecha: fc.integer({ min: from - 12 * HOUR, max: to + 12 * HOUR }) }), {
      maxLength: 40,
    })
    .map((some) => some.sort((a, b) => a.fecha - b.fecha));
const hour = fc.integer({ min: 0, max: 23 });
/** Not at the hours that the clocks jump over or show twice: there the judge's reading of a wall clock is another. */
const anEdge = hour.filter((h) => h !== 2 && h !== 3);
const aShift = fc.record({ name: fc.constant(''), from: anEdge, to: anEdge });
const aCase = aRange.chain((range) =>
  fc.record({
    range: fc.constant(range),
    threads: fc.array(aThread(range), { maxLength: 5 }),
    shifts: fc.array(aShift, { maxLength: 3 }),
    shift: fc.option(fc.nat(2)),
  }),
);

test('every figure, of all, of each bucket and of each shift, is what the judge says', () => {
  fc.assert(
    fc.property(aCase, ({ range, threads, shifts, shift }) => {
      const index = shift !== null && shift < shifts.length ? shift : null;
      const only = index === null ? null : (shifts[index] ?? null);
      const found = count({ ...range, zone: 'Europe/Madrid', shift: index, list: null }, threads, shifts);
      const isIn = (ms: number) => ms >= range.from && ms < range.to && (only === null || isOn(only, ms));
      expect(found.total).toEqual(judge(threads, isIn));
      for (const { from, figures } of found.buckets) {
        const name = bucketOf(from, found.unit);
        expect(figures, name).toEqual(judge(threads, (ms) => isIn(ms) && bucketOf(ms, found.unit) === name));
      }
      found.shifts.forEach((figures, at) => {
        expect(figures).toEqual(judge(threads, (ms) => isIn(ms) && isOn(shifts[at] as Shift, ms)));
      });
    }),
    { numRuns: 150 },
  );
});

test('a list names everybody the figure counts, once', () => {
  fc.assert(
    fc.property(aCase, ({ range, threads }) => {
      const asked = { ...range, zone: 'Europe/Madrid', shift: null };
      const isIn = (ms: number) => ms >= range.from && ms < range.to;
      const names = (list: 'pending' | 'received') =>
        count({ ...asked, list }, threads, [])
          .list.map(({ usuario }) => usuario)
          .sort();
      const having = (has: (thread: readonly Said[]) => boolean) =>
        threads.flatMap((thread, index) => (has(thread) ? [`u${index}`] : [])).sort();
      expect(names('received')).toEqual(having((thread) => thread.some((one) => one.theirs && isIn(one.fecha))));
      expect(names('pending')).toEqual(
        having((thread) => waitsOf(thread).some((wait) => wait.ms === null && isIn(wait.since))),
      );
    }),
    { numRuns: 60 },
  );
});
