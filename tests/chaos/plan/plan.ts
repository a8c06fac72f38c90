/** A run decided beforehand by its seed: who says what when, and what goes wrong when. */
import type { Options } from '../options.ts';
import type { Kill, NetworkFault, PlannedFault } from './fault.ts';
import { createRandom, type Random } from './random.ts';
import { planSends, type Send } from './sends.ts';

export interface Plan {
  readonly seed: number;
  readonly customers: readonly string[];
  readonly sends: readonly Send[];
  readonly faults: readonly PlannedFault[];
  /** ms. */
  readonly lasts: number;
}

export const CUSTOMERS = ['ana22', 'juan1', 'lucía', 'pedro.m', 'Íñigo', '王芳', 'x'] as const;

/** Room for every message. */
const PER_MESSAGE_MS = 12;
/**
 * Faults come in storms with calm between them, at the end of each period. Without calm nothing would ever be on its
 * way when the next one strikes: a legacy server is known as one only 1.5 s after the handshake (protocol.md).
 */
const PER_STORM = 16;
const STORM_MS = 1_000;
const PERIOD_MS = 4_500;

type PlanOptions = Pick<Options, 'seed' | 'messages' | 'faults' | 'kills' | 'db' | 'doubled' | 'without'>;

export function makePlan({ seed, messages, faults, kills, db, doubled, without }: PlanOptions): Plan {
  const random = createRandom(seed);
  const storms = Math.max(
    2,
    Math.ceil((faults + kills) / PER_STORM),
    Math.ceil((messages * PER_MESSAGE_MS) / PERIOD_MS),
  );
  const lasts = storms * PERIOD_MS;
  const at = () => random.int(1, storms) * PERIOD_MS - random.int(0, STORM_MS);
  const planned = [
    ...Array.from({ length: faults }, () => ({ at: at(), fault: networkFault(random) })),
    ...Array.from({ length: kills }, (_, index) => ({ at: at(), fault: kill(random, index, db) })),
  ];
  const kept = planned.filter(({ fault }) => !without.includes(fault.kind));
  const sends = planSends({ random, customers: CUSTOMERS, messages, lasts, doubled });
  return { seed, customers: CUSTOMERS, sends, faults: kept.sort((a, b) => a.at - b.at), lasts };
}

function networkFault(random: Random): NetworkFault {
  const makers: readonly (() => NetworkFault)[] = [
    () => ({ kind: 'reset' }),
    () => ({ kind: 'close' }),
    () => ({ kind: 'half-close', towards: random.pick(['client', 'server']) }),
    () => ({ kind: 'cut', towards: random.pick(['client', 'server']), bytes: random.int(1, 40) }),
    () => ({ kind: 'black-hole', ms: random.int(100, 1_500), ends: random.pick(['reset', 'reset', 'silence']) }),
    () => ({ kind: 'delay', ms: random.int(200, 1_500), latency: random.int(20, 400) }),
    () => ({ kind: 'throttle', ms: random.int(200, 1_500), bytesPerSecond: random.int(500, 20_000) }),
    () => ({ kind: 'refuse', ms: random.int(50, 800) }),
    () => ({ kind: 'probe' }),
    () => ({ kind: 'clock-jump', by: random.pick([-86_400_000, -3_600_000, -5_000, 5_000, 3_600_000, 86_400_000]) }),
  ];
  return random.pick(makers)();
}

/** Client and server take turns; where there is a database of its own, it is every fifth. */
function kill(random: Random, index: number, db: Options['db']): Kill {
  if (db === 'mariadb' && index % 5 === 4) return { kind: 'stop-database', ms: random.int(50, 1_000) };
  return index % 2 === 0 ? { kind: 'kill-client' } : { kind: 'kill-server', newSecret: random.chance(0.15) };
}

/** The same run with only some of its faults. */
export function withFaults(plan: Plan, faults: readonly PlannedFault[]): Plan {
  return { ...plan, faults };
}
