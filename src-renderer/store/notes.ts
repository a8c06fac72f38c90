/** The agent's private notes, one a customer. Here while typed; kept by the host like drafts, encrypted and nowhere else. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import type { Clock } from '../clock.ts';
import { faultOf } from './fault.ts';
import type { State } from './state.ts';
import { createTellLater } from './tell-later.ts';

export interface Notes {
  /** What is typed; else what the host has. */
  of(usuario: string): ReadonlySignal<string>;
  /** Why the host did not take the last one; it is here, and told again. */
  readonly fault: ReadonlySignal<Fault | null>;
  write(usuario: string, text: string): void;
  flush(): void;
  clear(): void;
}

export function createNotes(client: Client, clock: Clock, { records }: Pick<State, 'records'>): Notes {
  const typed = new Map<string, Signal<string | null>>(); // null: as the host has it
  const fault = signal<Fault | null>(null);
  const later = createTellLater(clock, tell);
  const kept = (usuario: string) => records.value.note.get(usuario)?.text ?? '';

  function typedFor(usuario: string): Signal<string | null> {
    const own = typed.get(usuario) ?? signal<string | null>(null);
    typed.set(usuario, own);
    return own;
  }

  async function tell(usuario: string): Promise<void> {
    const own = typedFor(usuario);
    const text = own.peek() ?? kept(usuario);
    const name = { kind: 'note', key: usuario } as const;
    const value = { text, editedAt: clock.now() };
    try {
      await (text.trim() === ''
        ? client.ask('remove-record', name)
        : client.ask('put-record', { record: { ...name, value } }));
      fault.value = null;
      if (own.peek() === text && records.peek().note.get(usuario)?.text === text) own.value = null;
    } catch (error) {
      fault.value = faultOf(error);
      throw error;
    }
  }

  return {
    fault,
    of: (usuario) => computed(() => typedFor(usuario).value ?? kept(usuario)),
    write(usuario, text) {
      typedFor(usuario).value = text;
      later.touch(usuario);
    },
    flush: later.flush,
    clear() {
      later.clear();
      typed.clear();
      fault.value = null;
    },
  };
}
