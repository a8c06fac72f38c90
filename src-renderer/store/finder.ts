/** One search as it is typed: asked for when the typing rests, late answers to what was typed before dropped. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Fault, Hit, NoteHit, SearchNote } from '../../src-shared/model.ts';
import type { Clock, Undo } from '../clock.ts';
import { faultOf } from './fault.ts';

const DEBOUNCE_MS = 150;
const PAGE = 40;
const TEXT_MAX = 500; // the contract's

export interface Finding {
  /** `searching`: what was found before stays meanwhile. */
  readonly phase: 'idle' | 'searching' | 'ready' | 'failed';
  /** Newest first. */
  readonly hits: readonly Hit[];
  /** The agent's own notes. */
  readonly inNotes: readonly NoteHit[];
  readonly more: boolean;
  readonly notes: readonly SearchNote[];
  readonly fault: Fault | null;
}

const IDLE: Finding = { phase: 'idle', hits: [], inNotes: [], more: false, notes: [], fault: null };

export interface Finder {
  readonly text: ReadonlySignal<string>;
  readonly finding: ReadonlySignal<Finding>;
  type(text: string): void;
  /** The next page of hits. One at a time. */
  more(): void;
  retry(): void;
}

/** `within`: the conversation searched; null: all of them. */
export function createFinder(client: Client, clock: Clock, within: () => string | null): Finder {
  const text = signal('');
  const finding = signal<Finding>(IDLE);
  let generation = 0;
  let paging = false;
  let cancel: Undo = () => {};

  function patch(parts: Partial<Finding>): void {
    finding.value = { ...finding.peek(), ...parts };
  }

  const page = (before: string | null) =>
    client.ask('search', { text: text.peek().slice(0, TEXT_MAX), usuario: within(), before, limit: PAGE });

  async function search(): Promise<void> {
    const mine = ++generation;
    paging = false;
    patch({ phase: 'searching' });
    try {
      const result = await page(null);
      if (mine === generation) finding.value = { ...IDLE, ...result, phase: 'ready' };
    } catch (error) {
      if (mine === generation) finding.value = { ...IDLE, phase: 'failed', fault: faultOf(error) };
    }
  }

  return {
    text,
    finding,
    type(next) {
      cancel();
      text.value = next;
      if (next.trim() !== '') {
        cancel = clock.after(DEBOUNCE_MS, () => void search());
        return;
      }
      generation++;
      finding.value = IDLE;
    },
    async more() {
      const { phase, more, hits } = finding.peek();
      const last = hits.at(-1);
      if (phase !== 'ready' || !more || paging || !last) return;
      const mine = generation;
      paging = true;
      try {
        const result = await page(last.id);
        if (mine === generation) patch({ hits: [...hits, ...result.hits], more: result.more });
      } catch (error) {
        if (mine === generation) patch({ fault: faultOf(error) });
      } finally {
        if (mine === generation) paging = false;
      }
    },
    retry: () => void search(),
  };
}
