/** One thread's signal, its pages asked for and its deltas laid over whatever page arrives late. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Page } from '../../src-shared/contract.ts';
import type { Client } from '../../src-shared/link.ts';
import { faultOf } from './fault.ts';
import { type Delta, NEW_THREAD, type Thread, withDelta, withNewest, withOlder } from './thread.ts';

const PAGE = 100;
const MAX_PAGE = 500; // the contract's

export interface ThreadLoader {
  readonly thread: ReadonlySignal<Thread>;
  /** Reads the newest page (again). */
  load(): void;
  /** Reads the page before the first loaded message. One at a time. */
  older(): void;
  apply(seq: number, delta: Delta): void;
}

export function createThreadLoader(client: Client, usuario: string): ThreadLoader {
  const thread = signal<Thread>(NEW_THREAD);
  /** Deltas heard while a page is on its way: those newer than the page are laid over it again. */
  let heard: { readonly seq: number; readonly delta: Delta }[] = [];
  let inFlight = 0;

  async function page(before: string | null, limit: number, join: (thread: Thread, page: Page) => Thread) {
    inFlight++;
    try {
      const got = await client.ask('thread', { usuario, before, limit });
      const newer = heard.filter(({ seq }) => seq > got.seq);
      thread.value = newer.reduce((next, { delta }) => withDelta(next, delta), join(thread.peek(), got));
    } finally {
      inFlight--;
      if (inFlight === 0) heard = [];
    }
  }

  function patch(part: Partial<Thread>): void {
    thread.value = { ...thread.peek(), ...part };
  }

  return {
    thread,
    load() {
      if (thread.peek().phase === 'failed') patch({ phase: 'loading', fault: null });
      const limit = Math.min(MAX_PAGE, Math.max(PAGE, thread.peek().mensajes.length));
      page(null, limit, withNewest).catch((error: unknown) => {
        if (thread.peek().phase === 'loading') patch({ phase: 'failed', fault: faultOf(error) });
      });
    },
    older() {
      const { more, older, mensajes } = thread.peek();
      const first = mensajes[0];
      if (!more || older === 'loading' || first === undefined) return;
      patch({ older: 'loading' });
      page(first.id, PAGE, withOlder).catch(() => patch({ older: 'failed' }));
    },
    apply(seq, delta) {
      if (inFlight > 0) heard.push({ seq, delta });
      if (thread.peek().phase === 'ready') thread.value = withDelta(thread.peek(), delta);
    },
  };
}
