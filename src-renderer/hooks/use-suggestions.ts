/**
 * What the composer suggests while `/` or `:` and a few letters are typed. While it is open Enter and Tab insert, and
 * nothing is sent.
 */
import { effect, type ReadonlySignal, untracked, useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import type { Suggestion } from '../actions/suggest.ts';
import type { App } from '../store/app.ts';
import { atHand } from '../store/at-hand.ts';
import { emojiNamed } from '../view/emoji.ts';
import { lineAfterKey } from '../view/list-keys.ts';
import { type Trigger, wholeEmojiAt } from '../view/trigger.ts';
import { insertText } from './insert-text.ts';
import { useApp } from './use-app.ts';
import { useDerived } from './use-derived.ts';
import { useTrigger } from './use-trigger.ts';

type Box = RefObject<HTMLTextAreaElement | null>;
type Field = JSX.IntrinsicElements['textarea'];

export interface Suggestions {
  readonly id: string;
  readonly asked: ReadonlySignal<Trigger | null>;
  /** Empty: closed. */
  readonly list: ReadonlySignal<readonly Suggestion[]>;
  readonly active: ReadonlySignal<number>;
  readonly choose: (one: Suggestion) => void;
  /** Whether the key was one of the list's. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly onInput: (event: InputEvent) => void;
  readonly close: () => void;
  /** The rest of what the field needs: the list's place for assistive technology, and where the caret went. */
  readonly field: Pick<Field, 'aria-autocomplete' | 'aria-controls' | 'aria-activedescendant' | 'onKeyUp' | 'onClick'>;
}

/** `choose` takes the list's line: at once with Enter or Tab, also with Ctrl, which would send. */
function meaningOf(event: KeyboardEvent, at: number, count: number): number | 'choose' | 'dismiss' | null {
  if (event.isComposing || event.altKey || event.shiftKey) return null;
  if (event.key === 'Enter') return 'choose';
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Tab') return 'choose';
  return event.key === 'Escape' ? 'dismiss' : lineAfterKey(event.key, at, count);
}

/** Reads signals, not what was last drawn: a key may follow the letter before it within the same frame. */
export function useSuggestions(usuario: string, box: Box): Suggestions {
  const app = useApp();
  const id = useId();
  const { asked, onTyped, onLook, close, dismiss } = useTrigger(box);
  const at = useSignal(0);
  const list = useDerived(() => atHand.value?.suggestionsFor(app, asked.value, usuario) ?? [], [app, usuario, asked]);
  const active = useDerived(() => Math.min(at.value, list.value.length - 1), [at, list]);
  useWantedReply(app, usuario, box);

  function choose(one: Suggestion): void {
    const trigger = asked.peek();
    if (!box.current || !trigger) return;
    close();
    app.actions.settle();
    const filled = one.filled();
    const typed = [trigger.from, trigger.from + 1 + trigger.typed.length] as const;
    if (filled) insertText(box.current, typed, filled.text, filled.gap);
  }

  return {
    ...{ id, asked, list, active, choose, close },
    onKeyDown(event) {
      const lines = list.peek();
      const line = lines[active.peek()];
      const meaning = line ? meaningOf(event, active.peek(), lines.length) : null;
      if (!line || meaning === null) return false;
      event.preventDefault();
      if (meaning === 'choose') choose(line);
      else if (meaning === 'dismiss') dismiss();
      else at.value = meaning;
      return true;
    },
    onInput({ inputType, data }) {
      at.value = 0;
      onTyped();
      if (asked.peek()?.kind === 'emoji') void app.replies.emoji.ask();
      if (inputType === 'insertText' && data === ':') void replaceWhole(app, box.current);
    },
    field: {
      'aria-autocomplete': 'list',
      'aria-controls': list.value.length > 0 ? id : undefined,
      'aria-activedescendant': list.value.length > 0 ? `${id}-${active.value}` : undefined,
      onKeyUp: onLook,
      onClick: onLook,
    },
  };
}

/** `:thumbsup:`, as its second colon is typed; undo brings the letters back. */
async function replaceWhole({ replies }: App, box: HTMLTextAreaElement | null): Promise<void> {
  const whole = box && wholeEmojiAt(box.value, box.selectionEnd);
  if (!whole) return;
  const written = box.value;
  const emoji = emojiNamed(await replies.emoji.ask(), whole.typed);
  const span = [whole.from, whole.from + whole.typed.length + 2] as const;
  if (emoji !== null && box.value === written) insertText(box, span, emoji);
}

/** One chosen elsewhere (the palette) goes to where the caret is. */
function useWantedReply({ replies }: App, usuario: string, box: Box): void {
  useLayoutEffect(
    () =>
      effect(() => {
        const wanted = replies.wanted.value;
        if (wanted?.usuario !== usuario || !box.current) return;
        const { selectionStart, selectionEnd } = box.current;
        const { text, gap } = untracked(() => replies.fill(wanted.text, usuario));
        replies.wanted.value = null;
        untracked(() => box.current && insertText(box.current, [selectionStart, selectionEnd], text, gap));
      }),
    [replies, usuario, box],
  );
}
