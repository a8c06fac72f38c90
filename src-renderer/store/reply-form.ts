/** A canned reply as it is being written, and what is wrong with it. It lives outside its dialog: closing loses nothing. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { problemOf, type Reply, type ReplyProblem, shortcodeOf } from '../../src-shared/canned.ts';
import type { Canned } from '../view/canned.ts';
import type { State } from './state.ts';

const NEW: Reply = { shortcode: '', text: '' };

export function createReplyForm({ records }: Pick<State, 'records'>) {
  const original = signal<Canned | null>(null); // null: a new one
  const form = signal<Reply>(NEW);
  const next = signal<Canned | null | undefined>(undefined); // where the agent wants to go, with changes not saved
  const written = computed(() => ({ shortcode: shortcodeOf(form.value.shortcode), text: form.value.text }));
  const isDirty = computed(() => {
    const { shortcode, text } = original.value ?? NEW;
    return written.value.shortcode !== shortcode || written.value.text !== text;
  });
  const isTaken = computed(() => {
    const { shortcode } = written.value;
    return shortcode !== original.value?.shortcode && records.value.canned.has(shortcode);
  });
  const problem: ReadonlySignal<ReplyProblem | 'taken' | null> = computed(() =>
    isTaken.value ? 'taken' : problemOf(written.value),
  );

  function show(one: Canned | null): void {
    batch(() => {
      original.value = one;
      form.value = one ?? NEW;
      next.value = undefined;
    });
  }

  return {
    original,
    form,
    next,
    /** As it would be saved. */
    written,
    isDirty,
    problem,
    show,
    /** To where the agent wanted to go; else to `here`. */
    goOn: (here: Canned | null) => show(next.peek() === undefined ? here : (next.peek() ?? null)),
  };
}
