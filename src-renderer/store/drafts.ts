/** What is being written to whom. Lives here while typed; the host keeps it for the next time. */
import { type Signal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Clock } from '../clock.ts';
import type { State } from './state.ts';
import { createTellLater } from './tell-later.ts';

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
  const later = createTellLater(clock, (usuario) => client.ask('draft', { usuario, draft: of(usuario).peek() }));

  function of(usuario: string): Signal<string> {
    const known = drafts.get(usuario);
    if (known) return known;
    const fresh = signal(state.conversations.peek().get(usuario)?.draft ?? '');
    drafts.set(usuario, fresh);
    return fresh;
  }

  function write(usuario: string, text: string): void {
    of(usuario).value = text;
    later.touch(usuario);
  }

  return {
    of,
    flush: later.flush,
    write,
    append(usuario, text) {
      const former = of(usuario).peek();
      write(usuario, former.trim() === '' ? text : `${former.trimEnd()}\n${text}`);
    },
    clear() {
      later.clear();
      drafts.clear();
    },
  };
}
