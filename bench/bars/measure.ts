/** Measures the rows asked for, one after another, and tells each bar on a line of its own. */
import { loadavg } from 'node:os';
import { toBar } from '../support/stats.ts';
import { burst } from './burst.ts';
import { firstSync } from './first-sync.ts';
import { live } from './live.ts';
import type { Options, Row } from './row.ts';
import { start } from './start.ts';
import { switching } from './switching.ts';

const ROWS: Readonly<Record<string, Row>> = { start, live, switch: switching, burst, sync: firstSync };

export const BAR_LINE = '@bar ';

export async function measure(names: readonly string[], options: Options): Promise<void> {
  for (const [name, row] of Object.entries(ROWS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await row(options, (measured) => {
      const [load = 0] = loadavg();
      process.stdout.write(`${BAR_LINE}${JSON.stringify(toBar(measured, load))}\n`);
    });
  }
}
