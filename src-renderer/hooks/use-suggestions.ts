/**
 * What the composer suggests while `/` and a few letters are typed. It opens by typing only, never because the caret
 * came by; while it is open Enter and Tab insert, and nothing is sent.
 */
import { effect, type ReadonlySignal, untracked, useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { type Suggestion, suggestionsFor } from '../actions/suggest.ts';
import type { App } from '../store/app.ts';
import { lineAfterKey } from '../view/list-keys.ts';
import { type Trigger, triggerAt } from '../view/trigger.ts';
import { insertText } from './insert-text.ts';
import { useApp } from './use-app.ts';
import { useDerived } from './use-derived.ts';

type Box = RefObject<HTMLTextAreaElement | null>;

export interface Suggestions {
  readonly id: string;
  /** Empty: closed. */
  readonly list: ReadonlySignal<readonly Suggestion[]>;
  readonly active: ReadonlySignal<number>;
  readonly choose: (one: Suggestion) => void;
  /** Whether the key was one of the list's. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly onInput: () => void;
  readonly close: () => void;
  /** The rest of what the field needs: the list's place for assistive technology, and where the caret went. */
  readonly field: Pick<
    JSX.IntrinsicElements['textarea'],
    'aria-autocomplete' | 'aria-controls' | 'aria-activedescendant'
  > & {
    readonly onKeyUp: () => void;
    readonly onClick: () => void;
  };
}

function triggerOf(box: HTMLTextAreaElement | null): Trigger | null {
  if (!box || box.selectionStart !== box.selectionEnd) return null;
  return triggerAt(box.value, box.selectionStart);
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
  const trigger = useSignal<Trigger | null>(null);
  const dismissed = useSignal<number | null>(null);
  const at = useSignal(0);
  const list = useDerived(() => suggestionsFor(app, trigger.value, usuario), [app, usuario, trigger]);
  const active = useDerived(() => Math.min(at.value, list.value.length - 1), [at, list]);
  useWantedReply(app, usuario, box);

  function close(): void {
    trigger.value = null;
  }

  /** The caret may have moved. */
  function look(): void {
    const [asked, next] = [trigger.peek(), triggerOf(box.current)];
    if (asked) trigger.value = next?.from === asked.from ? next : null;
  }

  function choose(one: Suggestion): void {
    const asked = trigger.peek();
    if (!box.current || !asked) return;
    close();
    app.actions.settle();
    const filled = one.filled();
    const typed = [asked.from, asked.from + 1 + asked.typed.length] as const;
    if (filled) insertText(box.current, typed, filled.text, filled.gap);
  }

  return {
    id,
    list,
    active,
    choose,
    close,
    onKeyDown(event) {
      const lines = list.peek();
      const line = lines[active.peek()];
      const meaning = line ? meaningOf(event, active.peek(), lines.length) : null;
      if (!line || meaning === null) return false;
      event.preventDefault();
      if (meaning === 'choose') choose(line);
      else if (typeof meaning === 'number') at.value = meaning;
      else {
        dismissed.value = trigger.peek()?.from ?? null;
        close();
      }
      return true;
    },
    onInput() {
      const next = triggerOf(box.current);
      if (next?.from !== dismissed.peek()) dismissed.value = null;
      at.value = 0;
      trigger.value = dismissed.peek() === null ? next : null;
    },
    field: {
      'aria-autocomplete': 'list',
      'aria-controls': list.value.length > 0 ? id : undefined,
      'aria-activedescendant': list.value.length > 0 ? `${id}-${active.value}` : undefined,
      onKeyUp: look,
      onClick: look,
    },
  };
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
