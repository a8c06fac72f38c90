/** A row of the table: what it measures, told as it comes. */
import type { Measured } from '../support/stats.ts';

export interface Options {
  /** A tenth of it: for a glance, not for the table. */
  readonly short: boolean;
  readonly host: 'electron' | 'web';
}

export type Row = (options: Options, tell: (measured: Measured) => void) => Promise<void>;
