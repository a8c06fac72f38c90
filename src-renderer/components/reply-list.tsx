/** The replies there are, found by a few letters; below them, the way to a new one. */
import { useSignal } from '@preact/signals';
import { Plus } from 'lucide';
import { useId } from 'preact/hooks';
import { useApp } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useReplyEditor } from '../hooks/use-reply-editor.ts';
import { type Canned, cannedMatches } from '../view/canned.ts';
import { lineAfterKey } from '../view/list-keys.ts';
import { ActiveOption } from './active-option.tsx';
import { Icon } from './icon.tsx';
import { MarkedText } from './marked-text.tsx';
import { SharedMark } from './shared-mark.tsx';

export function ReplyList({ onChosen }: { readonly onChosen: () => void }) {
  const { replies } = useApp();
  const editor = useReplyEditor();
  const { text } = useLateWords();
  const id = useId();
  const typed = useSignal('');
  const at = useSignal(0);
  const list = useDerived(() => cannedMatches(replies.all.value, typed.value), [replies, typed]).value;
  const active = Math.min(at.value, list.length - 1);
  const open = (one: Canned | null) => {
    editor.choose(one);
    onChosen();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.isComposing ? null : lineAfterKey(event.key, active, list.length);
    const line = list[active];
    if (next !== null) at.value = next;
    else if (event.key === 'Enter' && !event.isComposing && line) open(line);
    else return;
    event.preventDefault();
  };
  const current = editor.original.value;
  const isCurrent = (one: Canned) => one.shortcode === current?.shortcode && one.isShared === current.isShared;
  return (
    <div class="reply-list">
      <input
        type="text"
        role="combobox"
        class="settings-search"
        aria-expanded={true}
        aria-controls={`${id}-lines`}
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        aria-label={text.replies.search}
        placeholder={text.replies.search}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-lines`} class="reply-lines" role="listbox" aria-label={text.replies.list}>
        {list.map((one, index) => (
          <ActiveOption
            key={`${one.shortcode} ${one.isShared}`}
            id={`${id}-${index}`}
            class={isCurrent(one) ? 'reply-line current' : 'reply-line'}
            isActive={index === active}
            onChoose={() => open(one)}
          >
            <Line one={one} />
          </ActiveOption>
        ))}
      </div>
      {list.length === 0 && (
        <p class="reply-none">{replies.all.value.length === 0 ? text.replies.empty : text.replies.none}</p>
      )}
      <button type="button" class="button" onClick={() => open(null)}>
        <Icon node={Plus} size={14} />
        {text.replies.add}
      </button>
    </div>
  );
}

function Line({ one }: { readonly one: ReturnType<typeof cannedMatches>[number] }) {
  const ranges = one.ranges.map(([from, to]) => [from + 1, to + 1] as const);
  return (
    <>
      <bdi class="suggestion-name">
        <MarkedText text={`/${one.shortcode}`} ranges={ranges} />
      </bdi>{' '}
      {one.isShared && <SharedMark />}{' '}
      <bdi class="suggestion-words">
        <MarkedText text={one.line} ranges={one.lineRanges} />
      </bdi>
    </>
  );
}
