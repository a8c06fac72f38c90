/** `npm run chaos -- …`, read. */
import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run chaos -- [program] [options]

Programs:
  run        agent, customers, server and a bad line, judged (what no program does)
  storm      kill -9 of the client during writes: what was confirmed is there, settings old or new
  corrupt    damaged store files: always detected, always recovered
  soak       one long day: 100,000 messages, token turns, sleeps, cuts; the heap before and after
  fuzz       every event and every HTTP answer, distorted: no uncaught error, what is valid is delivered

Options of run:
  --seed <n>            decides everything (1)
  --seeds <n>           so many runs, from --seed on (1)
  --messages <n>        half by the agent, half by customers (2000)
  --faults <n>          of the network and the clock (200)
  --kills <n>           of client, server (and database) (40)
  --mode <mode>         extended or legacy (extended)
  --db <db>             sqlite or mariadb (sqlite)
  --insert-delay <ms>   legacy: every insert comes up to that much later (0)
  --client <client>     console; plain: the original page's way beside it (console)
  --doubled             customers only, to the agent called admin, three in ten repeat the one before
  --sabotage <how>      a client that resends or drops: must fail
  --json <file>         the figures
  --without <kinds>     faults left out, with commas: clock-jump,kill-client,…
  --no-shrink           on failure, do not look for fewer faults

Options of the others: --seed, --rounds <n>, --json.
`;

export class UsageError extends Error {}

export const PROGRAMS = ['run', 'storm', 'corrupt', 'soak', 'fuzz'] as const;
export type Program = (typeof PROGRAMS)[number];
export const SABOTAGES = ['resend', 'drop'] as const;
export type Sabotage = (typeof SABOTAGES)[number];

export interface Options {
  readonly program: Program;
  readonly seed: number;
  readonly seeds: number;
  readonly messages: number;
  readonly faults: number;
  readonly kills: number;
  readonly mode: 'extended' | 'legacy';
  readonly db: 'sqlite' | 'mariadb';
  /** ms, the most. */
  readonly insertDelay: number;
  readonly client: 'console' | 'plain';
  readonly doubled: boolean;
  readonly sabotage: Sabotage | null;
  /** Kinds of faults. */
  readonly without: readonly string[];
  readonly json: string | null;
  readonly shrink: boolean;
  /** Null: the program's own. */
  readonly rounds: number | null;
}

const FLAGS = {
  seed: { type: 'string' },
  seeds: { type: 'string' },
  messages: { type: 'string' },
  faults: { type: 'string' },
  kills: { type: 'string' },
  mode: { type: 'string' },
  db: { type: 'string' },
  'insert-delay': { type: 'string' },
  client: { type: 'string' },
  doubled: { type: 'boolean' },
  sabotage: { type: 'string' },
  without: { type: 'string' },
  json: { type: 'string' },
  'no-shrink': { type: 'boolean' },
  rounds: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Null: only help is wanted. Throws `UsageError`. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  return {
    program: oneOf(PROGRAMS, positionals[0] ?? 'run'),
    seed: whole(values.seed, 1),
    seeds: whole(values.seeds, 1),
    messages: whole(values.messages, 2_000),
    faults: whole(values.faults, 200),
    kills: whole(values.kills, 40),
    mode: oneOf(['extended', 'legacy'], values.mode ?? 'extended'),
    db: oneOf(['sqlite', 'mariadb'], values.db ?? 'sqlite'),
    insertDelay: whole(values['insert-delay'], 0),
    client: oneOf(['console', 'plain'], values.client ?? 'console'),
    doubled: values.doubled ?? false,
    sabotage: values.sabotage === undefined ? null : oneOf(SABOTAGES, values.sabotage),
    without: values.without?.split(',') ?? [],
    json: values.json ?? null,
    shrink: !(values['no-shrink'] ?? false),
    rounds: values.rounds === undefined ? null : whole(values.rounds, 0),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`not a whole number: ${text}`);
  return Number(text);
}

function oneOf<T extends string>(known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw new UsageError(`${given}: one of ${known.join(', ')}`);
  return found;
}
