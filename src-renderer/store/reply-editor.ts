/** What the agent does to their canned replies. What is deleted, or taken from a file, can be taken back. */
import { signal } from '@preact/signals';
import type { Reply } from '../../src-shared/canned.ts';
import type { Client } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import type { Canned } from '../view/canned.ts';
import { outcome } from './fault.ts';
import { createReplyForm } from './reply-form.ts';
import type { State } from './state.ts';

interface Done {
  readonly what: 'saved' | 'deleted' | 'imported';
  readonly shortcode: string;
  readonly count: number;
  readonly undo: (() => Promise<void>) | null;
}

export function createReplyEditor(client: Client, state: Pick<State, 'records'>) {
  const form = createReplyForm(state);
  const fault = signal<Fault | null>(null);
  const done = signal<Done | null>(null);
  const say = (what: Done['what'], shortcode: string, count: number, undo: Done['undo']) => {
    done.value = { what, shortcode, count, undo };
  };

  /** Whether all of it was kept; else why not is in `fault`. */
  async function keep(put: readonly Reply[], remove: readonly string[]): Promise<boolean> {
    fault.value = null;
    const puts = put.map(({ shortcode: key, text }) => () => {
      return client.ask('put-record', { record: { kind: 'canned', key, value: { text } } });
    });
    const removals = remove.map((key) => () => client.ask('remove-record', { kind: 'canned', key }));
    for (const ask of [...puts, ...removals]) {
      fault.value = await outcome(ask());
      if (fault.peek()) return false;
    }
    return true;
  }

  /** One that is being changed waits until the agent has said what becomes of the change. Null: a new one. */
  function choose(one: Canned | null): void {
    done.value = null;
    fault.value = null;
    if (form.isDirty.peek()) form.next.value = one;
    else form.show(one);
  }

  async function save(): Promise<void> {
    if (form.problem.peek() !== null) return;
    const reply = form.written.peek();
    const former = form.original.peek()?.shortcode;
    const isRenamed = former !== undefined && former !== reply.shortcode;
    if (!(await keep([reply], isRenamed ? [former] : []))) return;
    say('saved', reply.shortcode, 1, null);
    form.goOn({ ...reply, isShared: false });
  }

  async function remove(): Promise<void> {
    const one = form.original.peek();
    if (!one || one.isShared || !(await keep([], [one.shortcode]))) return;
    form.show(null);
    say('deleted', one.shortcode, 1, async () => {
      if (!(await keep([one], []))) return;
      done.value = null;
      form.show(one);
    });
  }

  /** Those of a file. */
  async function take(replies: readonly Reply[]): Promise<void> {
    const own = state.records.peek().canned;
    const replaced = replies.flatMap(({ shortcode }) => {
      const former = own.get(shortcode);
      return former ? [{ shortcode, text: former.text }] : [];
    });
    const fresh = replies.map(({ shortcode }) => shortcode).filter((shortcode) => !own.has(shortcode));
    if (!(await keep(replies, []))) return;
    say('imported', '', replies.length, async () => {
      if (await keep(replaced, fresh)) done.value = null;
    });
  }

  /** Another agent's words are not for this one. */
  function forget(): void {
    form.show(null);
    done.value = null;
    fault.value = null;
  }

  return { ...form, fault, done, choose, save, remove, take, forget };
}
