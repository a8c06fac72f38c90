/** Where a message is in its thread. */
export interface TracePlace {
  readonly fecha: number;
  /** The server's; a number past all of them where it told none. */
  readonly seq: number;
  readonly ord: number;
}

/** That somebody wrote, and when: what figures are made of. */
export interface Trace extends TracePlace {
  /** The customer's. */
  readonly theirs: boolean;
}
