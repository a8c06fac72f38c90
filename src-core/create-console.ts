/** The one factory every host uses: hosts bring what is theirs, the rest is the real thing. */
import type { EventName, Host, Payload } from '../src-shared/contract.ts';
import type { Answer } from '../src-shared/link.ts';
import type { Log, Notifier, Secrets, SettingsStore, Undo } from './ports.ts';

export interface ConsoleOptions {
  readonly host: Host;
  /** Folder of the local stores, one file per server and agent. Created 0700 when missing. */
  readonly dataDir: string;
  readonly secrets: Secrets;
  readonly settings: SettingsStore;
  readonly notifier: Notifier;
  readonly log: Log;
  /** From `--server`: prefills the sign-in form and wins over the remembered one. */
  readonly server: string | null;
  /** The demo's: signs in at start with these when there is no session to resume. */
  readonly signIn?: { readonly usuario: string; readonly pass: string };
}

export type ConsoleEvent = { readonly [E in EventName]: { readonly name: E; readonly payload: Payload<E> } }[EventName];

export interface Console {
  /** Answers one call of the contract. Never rejects. */
  readonly answer: Answer;
  /** Hears every event of the contract, in order. */
  subscribe(listener: (event: ConsoleEvent) => void): Undo;
  /** Sends a `command` to the page. */
  command(command: Payload<'command'>): void;
  /** Resumes the last session; resolves once the local state is readable (before any network). */
  start(): Promise<void>;
  /** The system slept, woke, or changed network: look at the link now. */
  probe(): void;
  /** Closes socket and store. Idempotent. */
  stop(): Promise<void>;
}

export function createConsole(_options: ConsoleOptions): Console {
  throw new Error('not here yet');
}
