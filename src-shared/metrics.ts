/** What the panel asks and is told: figures over a time, by hour or day and by shift. Times are the server's, in ms. */
import * as v from 'valibot';
import { Name } from './protocol.ts';

const Time = v.pipe(v.number(), v.finite());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));

export const SHIFTS_MAX = 6;
export const SHIFT_NAME_MAX = 40;
/** From an hour of the day to another, over midnight where it is earlier; the same twice: the whole day. */
export const Shift = v.object({ name: v.pipe(v.string(), v.maxLength(SHIFT_NAME_MAX)), from: Hour, to: Hour });
export type Shift = Readonly<v.InferOutput<typeof Shift>>;
export const Shifts = v.pipe(v.array(Shift), v.maxLength(SHIFTS_MAX));

/** Without names: hours are the same in every language. */
export const DEFAULT_SHIFTS: readonly Shift[] = [
  { name: '', from: 6, to: 14 },
  { name: '', from: 14, to: 22 },
  { name: '', from: 22, to: 6 },
];

/** Silence after which what the customer writes opens a new matter, unless they are still waiting. */
export const QUIET_MS = 8 * 3_600_000;
/** The longest range by the hour; a longer one is told by the day. Two days, and the hours a clock change adds. */
export const HOURLY_MS = 50 * 3_600_000;
const RANGE_MAX_MS = 400 * 24 * 3_600_000;
export const LISTED_MAX = 200;

/** The figures whose conversations can be listed. */
export const FIGURES = ['received', 'sent', 'opened', 'answered', 'pending', 'first', 'response'] as const;
export type Figure = (typeof FIGURES)[number];

export const MetricsAsked = v.pipe(
  v.object({
    from: Time,
    to: Time,
    /** IANA: whose days and hours. */
    zone: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    /** Only what is of this one of the agent's shifts. */
    shift: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SHIFTS_MAX - 1))),
    /** The figure whose conversations are listed. */
    list: v.nullable(v.picklist(FIGURES)),
  }),
  v.check(({ from, to }) => from < to && to - from <= RANGE_MAX_MS, 'range'),
);
export type MetricsAsked = Readonly<v.InferOutput<typeof MetricsAsked>>;

/** Of waits, in ms, each rounded down to what is read of it; median and p90 by nearest rank. Null: there are none. */
const Spread = v.object({ count: Count, median: v.nullable(Time), p90: v.nullable(Time) });
export type Spread = Readonly<v.InferOutput<typeof Spread>>;

/**
 * A wait goes from the customer's first unanswered message to the next one of any agent, and counts where it begins.
 * A wait after `QUIET_MS` of silence opens a matter, and its answer is the first response.
 */
export const Figures = v.object({
  received: Count, // messages
  sent: Count,
  opened: Count, // matters
  answered: Count, // of those
  pending: Count, // waits not answered yet
  first: Spread,
  response: Spread,
});
export type Figures = Readonly<v.InferOutput<typeof Figures>>;

export const Metrics = v.object({
  unit: v.picklist(['hour', 'day']),
  total: Figures,
  buckets: v.array(v.object({ from: Time, to: Time, figures: Figures })),
  /** One for each of the agent's shifts, in their order. */
  shifts: v.array(Figures),
  /** All until then was known here. Later than the range: all of it. */
  knownUntil: Time,
  /** The longest wait first, or else the latest; `fecha`: where to open. */
  list: v.array(v.object({ usuario: Name, fecha: Time, ms: v.nullable(Time) })),
  more: v.boolean(),
});
export type Metrics = Readonly<v.InferOutput<typeof Metrics>>;
export type Listed = Metrics['list'][number];
