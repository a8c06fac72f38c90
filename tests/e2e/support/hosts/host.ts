/** A way to have the console in front of you. The scenarios know no more of a host than this. */
import type { Page } from '@playwright/test';

export interface LaunchOptions {
  /** Prefills the sign-in form; null: the agent types it. */
  readonly server: string | null;
  /** Everything the console keeps. The same folder again is the same agent's machine after a restart. */
  readonly profile: string;
}

export interface Running {
  readonly page: Page;
  /** The number on the program's icon; null where this host has none to ask. */
  badge(): Promise<number | null>;
  /** What `act` makes the console save, by the name it offers; the host's dialog is answered for the agent. */
  caught(act: () => Promise<void>): Promise<{ readonly name: string; readonly content: Buffer }>;
  /** Quits as a user would, and waits for the end. Idempotent. */
  close(): Promise<void>;
  /** SIGKILL: whatever is not on disk by now is lost. */
  kill(): Promise<void>;
}

export type Launch = (options: LaunchOptions) => Promise<Running>;

/** The session's environment. The console speaks Spanish until the agent chooses, whatever the system speaks. */
export function environment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en' };
}
