/** The threads opened lately. Those kept are kept up to date; the others are read again when opened. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Delta, Thread } from './thread.ts';
import { createThreadLoader, type ThreadLoader, type ThreadPlace } from './thread-loader.ts';

const KEPT = 20;

/** A message that a thread is opened at. `id` null: on its way. */
export interface Found {
  readonly usuario: string;
  readonly id: string | null;
}

export interface Threads {
  /** The thread's signal; starts loading at the first call. One left in its middle is read again from its end. */
  of(usuario: string): ReadonlySignal<Thread>;
  older(usuario: string): void;
  newer(usuario: string): void;
  retry(usuario: string): void;
  /** Reads the thread about a place, and says in `found` which message it is. */
  openAt(usuario: string, at: ThreadPlace): Promise<'found' | 'none' | 'failed'>;
  /** The message that has to be shown; taken away by who shows it. */
  readonly found: ReadonlySignal<Found | null>;
  shown(): void;
  apply(usuario: string, seq: number, delta: Delta): void;
  /** The host may have missed us: reads the open one again, forgets the others. */
  refresh(open: string | null): void;
  clear(): void;
  /** Ours that have not left yet, in the threads kept. */
  unsent(): number;
}

export function createThreads(client: Client): Threads {
  const loaders = new Map<string, ThreadLoader>(); // in order of use
  const found = signal<Found | null>(null);

  function use(usuario: string, begin: (loader: ThreadLoader) => void): ThreadLoader {
    const known = loaders.get(usuario);
    const loader = known ?? createThreadLoader(client, usuario);
    loaders.delete(usuario);
    loaders.set(usuario, loader);
    if (!known) begin(loader);
    for (const oldest of loaders.keys()) {
      if (loaders.size <= KEPT) break;
      loaders.delete(oldest);
    }
    return loader;
  }

  function of(usuario: string): ReadonlySignal<Thread> {
    const isWanted = found.peek()?.usuario === usuario;
    if (!isWanted && loaders.get(usuario)?.thread.peek().newer !== 'end') loaders.delete(usuario);
    return use(usuario, (loader) => loader.load()).thread;
  }

  return {
    of,
    older: (usuario) => loaders.get(usuario)?.older(),
    newer: (usuario) => loaders.get(usuario)?.newer(),
    retry: (usuario) => loaders.get(usuario)?.load(),
    found,
    shown() {
      found.value = null;
    },
    async openAt(usuario, at) {
      const mine: Found = { usuario, id: null };
      found.value = mine;
      try {
        const id = await use(usuario, () => {}).openAt(at);
        if (found.peek() === mine) found.value = id === null ? null : { usuario, id };
        return id === null ? 'none' : 'found';
      } catch {
        if (found.peek() === mine) found.value = null;
        return 'failed';
      }
    },
    apply: (usuario, seq, delta) => loaders.get(usuario)?.apply(seq, delta),
    refresh(open) {
      for (const usuario of loaders.keys()) if (usuario !== open) loaders.delete(usuario);
      if (open !== null) loaders.get(open)?.load();
    },
    clear() {
      loaders.clear();
      found.value = null;
    },
    unsent: () => [...loaders.values()].reduce((sum, { thread }) => sum + countUnsent(thread.peek()), 0),
  };
}

function countUnsent(thread: Thread): number {
  return thread.mensajes.filter(({ delivery }) => delivery === 'queued' || delivery === 'sending').length;
}
