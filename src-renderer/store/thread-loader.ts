/** One thread's signal, its pages asked for and its deltas laid over whatever page arrives late. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Page, Params } from '../../src-shared/contract.ts';
import type { Client } from '../../src-shared/link.ts';
import { faultOf } from './fault.ts';
import {
  aroundOf,
  type Delta,
  NEW_THREAD,
  type Thread,
  withDelta,
  withNewer,
  withNewest,
  withOlder,
} from './thread.ts';

const PAGE = 100;
const MAX_PAGE = 500; // the contract's

/** A message, or the first of a time. */
export type ThreadPlace = Params<'around'>['at'];

export interface ThreadLoader {
  readonly thread: ReadonlySignal<Thread>;
  /** Reads the newest page (again). */
  load(): void;
  /** Reads the page before the first loaded message. One at a time. */
  older(): void;
  /** Reads the page after the last loaded message. One at a time. */
  newer(): void;
  /** Reads what is about a place, if it is not loaded. The message's id; null: there is none, and the newest are read. */
  openAt(at: ThreadPlace): Promise<string | null>;
  apply(seq: number, delta: Delta): void;
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: five ways to read one thread, over the same state
export function createThreadLoader(client: Client, usuario: string): ThreadLoader {
  const thread = signal<Thread>(NEW_THREAD);
  /** Deltas heard while a page is on its way: those newer than the page are laid over it again. */
  let heard: { readonly seq: number; readonly delta: Delta }[] = [];
  let inFlight = 0;
  /** Counts what begins anew: an answer to what was asked before it is of another part of the thread. */
  let part = 0;

  async function read<P extends Page>(asked: Promise<P>, join: (thread: Thread, page: P) => Thread): Promise<P> {
    const mine = part;
    inFlight++;
    try {
      const page = await asked;
      const newer = heard.filter(({ seq }) => seq > page.seq);
      if (mine === part)
        thread.value = newer.reduce((next, { delta }) => withDelta(next, delta), join(thread.peek(), page));
      return page;
    } finally {
      inFlight--;
      if (inFlight === 0) heard = [];
    }
  }

  function patch(parts: Partial<Thread>): void {
    thread.value = { ...thread.peek(), ...parts };
  }

  function failed(error: unknown): void {
    if (thread.peek().phase === 'loading') patch({ phase: 'failed', fault: faultOf(error) });
  }

  /** What is on its way to either edge is given up. */
  function begin(): void {
    part++;
    const { phase, older, newer } = thread.peek();
    if (phase === 'failed') patch({ phase: 'loading', fault: null });
    patch({ older: older === 'loading' ? 'idle' : older, newer: newer === 'loading' ? 'idle' : newer });
  }

  /** A join that puts another part in place: pages asked for beside the former one do not fit it. */
  function anew<P extends Page>(join: (thread: Thread, page: P) => Thread) {
    return (former: Thread, page: P) => {
      part++;
      return join(former, page);
    };
  }

  function load(): void {
    begin();
    const limit = Math.min(MAX_PAGE, Math.max(PAGE, thread.peek().mensajes.length));
    read(client.ask('thread', { usuario, before: null, limit }), anew(withNewest)).catch(failed);
  }

  return {
    thread,
    load,
    older() {
      const { more, older, mensajes } = thread.peek();
      const first = mensajes[0];
      if (!more || older === 'loading' || first === undefined) return;
      patch({ older: 'loading' });
      const mine = part;
      read(client.ask('thread', { usuario, before: first.id, limit: PAGE }), withOlder).catch(() => {
        if (mine === part) patch({ older: 'failed' });
      });
    },
    newer() {
      const { newer, mensajes } = thread.peek();
      const last = mensajes.at(-1);
      if (newer === 'end' || newer === 'loading' || last === undefined) return;
      patch({ newer: 'loading' });
      const mine = part;
      read(client.ask('newer', { usuario, after: last.id, limit: PAGE }), withNewer).catch(() => {
        if (mine === part) patch({ newer: 'failed' });
      });
    },
    async openAt(at) {
      if (at.by === 'id' && thread.peek().mensajes.some(({ id }) => id === at.id)) return at.id;
      begin();
      const asked = client.ask('around', { usuario, at, limit: PAGE });
      return read(asked, anew(aroundOf)).then(
        ({ id }) => id,
        (error: unknown) => {
          failed(error);
          throw error;
        },
      );
    },
    apply(seq, delta) {
      if (inFlight > 0) heard.push({ seq, delta });
      if (thread.peek().phase !== 'ready') return;
      thread.value = withDelta(thread.peek(), delta);
      // What the agent has just written is shown wherever they were reading.
      if (thread.peek().newer !== 'end' && delta.upserts.some(({ delivery }) => delivery === 'queued')) load();
    },
  };
}
