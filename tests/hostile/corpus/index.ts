/**
 * Everything a customer, a colleague or a server might send to see what happens, by kind. Chosen from what has gone
 * wrong in chat clients; `tests/hostile` runs all of it through every place where somebody's text ends up.
 */
import { FORMULAS, FTS, HEADERS, PATHS, PROTOTYPES, SQL } from './injections.ts';
import { FOLLOWED, LINKS } from './links.ts';
import { MARKUP, NOTIFICATION_MARKUP } from './markup.ts';
import { CONTROLS, UNSEEN } from './unseen.ts';

export { FOLLOWED, LINKS, SERVERS } from './links.ts';

const MEGABYTE = 1_000_000;
/** Those that only their size is wrong with. */
export const SIZES: readonly string[] = [MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 10 * MEGABYTE].map((size) =>
  'palabra '.repeat(size / 8 + 1).slice(0, size),
);

const KINDS = {
  markup: MARKUP,
  notification: NOTIFICATION_MARKUP,
  unseen: UNSEEN,
  control: CONTROLS,
  sql: SQL,
  fts: FTS,
  formula: FORMULAS,
  header: HEADERS,
  path: PATHS,
  prototype: PROTOTYPES,
  link: [...LINKS, ...FOLLOWED.map(([link]) => link)],
} satisfies Record<string, readonly string[]>;

/** Texts of any kind but size; none is too large to be drawn beside all the others. */
export const TEXTS: readonly string[] = [...new Set(Object.values(KINDS).flat())];

/** Those that can be what an account is called. */
export const NAMES: readonly string[] = TEXTS.filter((text) => text.length > 0 && text.length <= 1_000);
