/** What was looked for lately, below the empty field while the focus is there; over the list, which stays where it is. */
import { History } from 'lucide';
import { useApp, useWords } from '../hooks/use-app.ts';
import { plainName } from '../view/text.ts';
import { Icon } from './icon.tsx';

/** Moves the focus among the lines; before the first is the field, after the last the list. */
function step(from: HTMLElement, by: 1 | -1): HTMLElement | null {
  const lines = [...(from.closest('.recents')?.querySelectorAll('button') ?? [])];
  return lines[lines.indexOf(from as HTMLButtonElement) + by] ?? null;
}

export function Recents() {
  const { recents, finder, actions } = useApp();
  const { text } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') actions.focus.value = 'search';
    else if (by !== 0 && event.target instanceof HTMLElement) {
      const next = step(event.target, by);
      if (next) next.focus();
      else actions.focus.value = by === 1 ? 'list' : 'search';
    } else return;
    event.preventDefault();
  };
  const look = (query: string) => {
    actions.focus.value = 'search';
    finder.type(query);
  };
  return (
    <section class="recents" aria-label={text.search.recent} onKeyDown={onKeyDown}>
      {recents.texts.value.map((query) => (
        <button key={query} type="button" onClick={() => look(query)}>
          <Icon node={History} size={14} />
          <bdi>{plainName(query)}</bdi>
        </button>
      ))}
      <button
        type="button"
        class="forget"
        onClick={() => {
          actions.focus.value = 'search';
          recents.forget();
        }}
      >
        {text.search.forget}
      </button>
    </section>
  );
}
