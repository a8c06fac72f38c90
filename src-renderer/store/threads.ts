/** The threads opened lately. Those kept are kept up to date; the others are read again when opened. */
import type { ReadonlySignal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Delta, Thread } from './thread.ts';
import { createThreadLoader, type ThreadLoader } from './thread-loader.ts';

const KEPT = 20;

export interface Threads {
  /** The thread's signal; starts loading at the first call. */
  of(usuario: string): ReadonlySignal<Thread>;
  older(usuario: string): void;
  retry(usuario: string): void;
  apply(usuario: string, seq: number, delta: Delta): void;
  /** The host may have missed us: reads the open one again, forgets the others. */
  refresh(open: string | null): void;
  clear(): void;
  /** Ours that have not left yet, in the threads kept. */
  unsent(): number;
}

export function createThreads(client: Client): Threads {
  const loaders = new Map<string, ThreadLoader>(); // in order of use

  function use(usuario: string): ThreadLoader {
    const known = loaders.get(usuario);
    const loader = known ?? createThreadLoader(client, usuario);
    loaders.delete(usuario);
    loaders.set(usuario, loader);
    if (!known) loader.load();
    for (const oldest of loaders.keys()) {
      if (loaders.size <= KEPT) break;
      loaders.delete(oldest);
    }
    return loader;
  }

  return {
    of: (usuario) => use(usuario).thread,
    older: (usuario) => loaders.get(usuario)?.older(),
    retry: (usuario) => loaders.get(usuario)?.load(),
    apply: (usuario, seq, delta) => loaders.get(usuario)?.apply(seq, delta),
    refresh(open) {
      for (const usuario of loaders.keys()) if (usuario !== open) loaders.delete(usuario);
      if (open !== null) loaders.get(open)?.load();
    },
    clear: () => loaders.clear(),
    unsent: () => [...loaders.values()].reduce((sum, { thread }) => sum + countUnsent(thread.peek()), 0),
  };
}

function countUnsent(thread: Thread): number {
  return thread.mensajes.filter(({ delivery }) => delivery === 'queued' || delivery === 'sending').length;
}
