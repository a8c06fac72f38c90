/** Filters the list by name. Down goes to the list, Enter opens the first, Escape clears. */
import type { Signal } from '@preact/signals';
import { Search } from 'lucide';
import { useRef } from 'preact/hooks';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { useHint } from '../hooks/use-hint.ts';
import { Icon } from './icon.tsx';

interface SearchFieldProps {
  readonly query: Signal<string>;
  readonly onEnter: () => void;
}

export function SearchField({ query, onEnter }: SearchFieldProps) {
  const { focus } = useApp().actions;
  const { text } = useWords();
  const hint = useHint('search');
  const input = useRef<HTMLInputElement>(null);
  useFocusRequest('search', input);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') focus.value = 'list';
    else if (event.key === 'Escape' && query.value === '') focus.value = 'list';
    else if (event.key === 'Escape') query.value = '';
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
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        {hint.keys}
      </span>
    </div>
  );
}
