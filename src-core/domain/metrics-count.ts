/**
 * Counts one conversation after another, message by message: nothing is kept of them but the figures, so that it can
 * be fed a little at a time. Pure, and the one place where the words of `Figures` get their meaning.
 */
import {
  type Figure,
  type Figures,
  LISTED_MAX,
  type Listed,
  type Metrics,
  type MetricsAsked,
  QUIET_MS,
  type Shift,
} from '../../src-shared/metrics.ts';
import { daysOf, hoursOf, indexIn, type Span, shiftSpans, unitOf } from './metrics-calendar.ts';
import { createFigureCount, type FigureCount, figuresOf } from './metrics-tally.ts';
import type { Trace } from './metrics-trace.ts';
import { createZone } from './metrics-zone.ts';

export interface Count {
  /** `before`: the conversation's last message from before the range. */
  begin(usuario: string, before: Trace | null): void;
  /** The next one, in order; past the range, only while `isOwed`. */
  take(trace: Trace): void;
  /** A wait of the range has not ended yet. */
  isOwed(): boolean;
  /** There are no more messages, and what is owed is not coming. */
  end(): void;
  /** The figures, worked out in steps. */
  steps(): Generator<undefined, Metrics>;
  result(): Metrics;
}

interface Wait {
  readonly since: number;
  readonly opens: boolean;
  /** What it is counted in; empty: it began before the range, or in another shift. */
  readonly places: readonly FigureCount[];
}

/** `knownUntil`: what came later may not have been heard of yet. Throws a `RangeError` for an unknown zone. */
export function createCount(asked: MetricsAsked, shifts: readonly Shift[], knownUntil: number): Count {
  const book = createBook(asked, shifts);
  let usuario = '';
  let last: number | null = null; // when anybody wrote last
  let wait: Wait | null = null;

  function note(figure: Figure, places: readonly FigureCount[], fecha: number, ms: number | null = null): void {
    for (const place of places) {
      if (figure === 'first' || figure === 'response') place[figure].add(ms ?? 0);
      else place.counts[figure]++;
    }
    if (figure === asked.list && places.length > 0) book.list(usuario, fecha, ms);
  }

  function asks(fecha: number): void {
    const places = book.placesOf(fecha);
    note('received', places, fecha);
    if (wait !== null) return;
    const opens = last === null || fecha - last >= QUIET_MS;
    wait = { since: fecha, opens, places };
    if (opens) note('opened', places, fecha);
  }

  function answers(fecha: number): void {
    note('sent', book.placesOf(fecha), fecha);
    if (wait === null) return;
    const { since, opens, places } = wait;
    const ms = Math.max(0, fecha - since); // the server's clock and ours, within a second
    note('response', places, since, ms);
    if (opens) {
      note('first', places, since, ms);
      note('answered', places, since, ms);
    }
    wait = null;
  }

  const isOwed = () => (wait?.places.length ?? 0) > 0;

  return {
    begin(name, before) {
      usuario = name;
      last = before?.fecha ?? null;
      wait = before?.theirs ? { since: before.fecha, opens: false, places: [] } : null;
    },
    take({ fecha, theirs }) {
      if (fecha >= asked.to && !isOwed()) return;
      if (theirs) asks(fecha);
      else answers(fecha);
      last = fecha;
    },
    isOwed,
    end() {
      if (wait) note('pending', wait.places, wait.since, Math.max(0, knownUntil - wait.since));
      wait = null;
    },
    steps: () => book.steps(knownUntil),
    result() {
      const steps = book.steps(knownUntil);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
  };
}

/** Where a moment is counted, and what was counted there. */
function createBook(asked: MetricsAsked, shifts: readonly Shift[]) {
  const zone = createZone(asked.zone);
  const unit = unitOf(asked);
  const spans: readonly Span[] = (unit === 'hour' ? hoursOf : daysOf)(asked, zone);
  const buckets = spans.map(createFigureCount);
  const total = createFigureCount();
  const rota = shifts.map((shift) => ({ spans: shiftSpans(shift, asked, zone), count: createFigureCount() }));
  const only = asked.shift === null ? null : (rota[asked.shift]?.spans ?? []);
  const listed = new Map<string, Listed>();
  return {
    placesOf(ms: number): readonly FigureCount[] {
      const bucket = buckets[indexIn(spans, ms)];
      if (!bucket || (only !== null && indexIn(only, ms) < 0)) return [];
      return [total, bucket, ...rota.filter((one) => indexIn(one.spans, ms) >= 0).map(({ count }) => count)];
    },
    /** Of one customer the longest wait; without waits, the latest. */
    list(usuario: string, fecha: number, ms: number | null): void {
      const known = listed.get(usuario);
      if (!known || (ms ?? fecha) >= (known.ms ?? known.fecha)) listed.set(usuario, { usuario, fecha, ms });
    },
    *steps(knownUntil: number): Generator<undefined, Metrics> {
      const told: Metrics['buckets'] = [];
      for (const [index, { from, to }] of spans.entries()) {
        told.push({ from, to, figures: figuresOf(buckets[index] ?? createFigureCount()) });
        yield;
      }
      const own: Figures[] = [];
      for (const { count } of rota) {
        own.push(figuresOf(count));
        yield;
      }
      const inOrder = [...listed.values()].sort((a, b) => (b.ms ?? b.fecha) - (a.ms ?? a.fecha));
      const list = { list: inOrder.slice(0, LISTED_MAX), more: inOrder.length > LISTED_MAX };
      return { unit, total: figuresOf(total), buckets: told, shifts: own, knownUntil, ...list };
    },
  };
}
