/** A console for this room's tests: answers by the real `serve`, remembers what it was told, says what it is told to. */
import type { Console, ConsoleEvent } from '../../src-core/create-console.ts';
import type { Params } from '../../src-shared/contract.ts';
import { FaultError, type Handlers, serve } from '../../src-shared/link.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';

export interface FakeConsole extends Pick<Console, 'answer' | 'subscribe'> {
  readonly attention: readonly Params<'attention'>[];
  emit(event: ConsoleEvent): void;
  /** How many listen. */
  listeners(): number;
}

export function createFakeConsole(handlers: Partial<Handlers> = {}): FakeConsole {
  const attention: Params<'attention'>[] = [];
  const listeners = new Set<(event: ConsoleEvent) => void>();
  const refuse = () => Promise.reject(new FaultError('not-signed-in'));
  const answer = serve(
    {
      snapshot: refuse,
      'sign-in': refuse,
      'sign-out': refuse,
      thread: refuse,
      newer: refuse,
      around: refuse,
      search: refuse,
      metrics: refuse,
      mensaje_privado: refuse,
      overtaken: refuse,
      release: refuse,
      'open-link': refuse,
      spelling: refuse,
      'notice-check': refuse,
      'test-notice': refuse,
      resend: refuse,
      discard: refuse,
      'dismiss-warnings': () => ({}),
      reconnect: () => ({}),
      draft: () => ({}),
      'put-record': () => ({}),
      'remove-record': () => ({}),
      'save-file': refuse,
      'save-pdf': refuse,
      settings: (patch) => ({ ...DEFAULT_SETTINGS, ...definedOf(patch) }),
      attention(params) {
        attention.push(params);
        return {};
      },
      ...handlers,
    },
    (error) => {
      throw error;
    },
  );
  return {
    answer,
    attention,
    listeners: () => listeners.size,
    emit: (event) => listeners.forEach((listener) => void listener(event)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function definedOf<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
