/** What is being written to whom. Lives here while typed; the host keeps it for the next time. */
import { type Signal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Clock, Undo } from '../clock.ts';
import type { State } from './state.ts';

const DEBOUNCE_MS = 400;

export interface Drafts {
  /** The draft's signal, first filled with what the host kept. */
  of(usuario: string): Signal<string>;
  /** Replaces the text; the host is told a little later. */
  write(usuario: string, text: string): void;
  /** Puts the text after what is there, on a line of its own. */
  append(usuario: string, text: string): void;
  /** Tells the host now whatever it has not been told. */
  flush(): void;
  clear(): void;
}

export function createDrafts(client: Client, clock: Clock, state: Pick<State, 'conversations'>): Drafts {
  const drafts = new Map<string, Signal<string>>();
  const untold = new Set<string>();
  let cancel: Undo = () => {};

  function of(usuario: string): Signal<string> {
    const known = drafts.get(usuario);
    if (known) return known;
    const fresh = signal(state.conversations.peek().get(usuario)?.draft ?? '');
    drafts.set(usuario, fresh);
    return fresh;
  }

  function write(usuario: string, text: string): void {
    of(usuario).value = text;
    untold.add(usuario);
    cancel();
    cancel = clock.after(DEBOUNCE_MS, flush);
  }

  function flush(): void {
    cancel();
    for (const usuario of untold) {
      untold.delete(usuario);
      // Not told: still here, and told again with the next keystroke or flush.
      client.ask('draft', { usuario, draft: of(usuario).peek() }).catch(() => untold.add(usuario));
    }
  }

  return {
    of,
    flush,
    write,
    append(usuario, text) {
      const former = of(usuario).peek();
      write(usuario, former.trim() === '' ? text : `${former.trimEnd()}\n${text}`);
    },
    clear() {
      cancel();
      untold.clear();
      drafts.clear();
    },
  };
}
