/** Filters the list by name and finds messages. Down goes to what there is, Enter opens the first, Escape clears. */
import { Search } from 'lucide';
import { useRef } from 'preact/hooks';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { useHint } from '../hooks/use-hint.ts';
import { Icon } from './icon.tsx';
import { ofAtHand } from './lazily.tsx';

const Recents = ofAtHand((parts) => parts.Recents);

interface SearchFieldProps {
  readonly onEnter: () => void;
  readonly onDown: () => void;
}

export function SearchField({ onEnter, onDown }: SearchFieldProps) {
  const { actions, finder, recents } = useApp();
  const { text } = useWords();
  const hint = useHint('search');
  const input = useRef<HTMLInputElement>(null);
  useFocusRequest('search', input);
  const hasRecents = finder.text.value === '' && recents.texts.value.length > 0;
  const onArrow = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const recent = event.currentTarget.closest('.search')?.querySelector<HTMLElement>('.recents button');
    if (recent) recent.focus();
    else onDown();
  };
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') onArrow(event);
    else if (event.key === 'Escape' && finder.text.value === '') actions.focus.value = 'list';
    else if (event.key === 'Escape') finder.type('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <Icon node={Search} size={14} />
      <input
        ref={input}
        type="search"
        aria-label={text.list.search}
        aria-keyshortcuts={hint.aria}
        placeholder={text.list.search}
        title={text.search.help}
        autocomplete="off"
        spellcheck={false}
        value={finder.text}
        onInput={(event) => finder.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        {hint.keys}
      </span>
      {hasRecents && <Recents />}
    </div>
  );
}
