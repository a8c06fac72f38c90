/** Who writes, who waits. Search, then a listbox of every conversation; while something is typed, what was found too. */
import { openHit } from '../actions/open-hit.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { shownConversations } from '../view/order.ts';
import { ConversationListbox } from './conversation-listbox.tsx';
import { EmptyState } from './empty-state.tsx';
import { Hits } from './hits.tsx';
import { SearchField } from './search-field.tsx';
import { Rows } from './skeleton.tsx';

export function ConversationList() {
  const app = useApp();
  const { state, actions, finder } = app;
  const shown = useDerived(() => shownConversations(state.conversations.value.values(), finder.text.value), [state]);
  const isSearching = useDerived(() => finder.text.value.trim() !== '', [finder]).value;
  const onEnter = () => {
    const first = shown.peek()[0];
    const [hit] = finder.finding.peek().hits;
    if (first) {
      finder.type('');
      actions.open(first.usuario);
    } else if (hit) openHit(app, hit);
  };
  const toHits = () => {
    if (finder.finding.peek().hits.length > 0) actions.focus.value = 'hits';
  };
  const onDown = () => {
    if (shown.peek().length > 0) actions.focus.value = 'list';
    else toHits();
  };
  return (
    <nav class="list" data-searching={isSearching}>
      <SearchField onEnter={onEnter} onDown={onDown} />
      {(shown.value.length > 0 || !isSearching) && (
        <ConversationListbox shown={shown.value} {...(isSearching && { onBelow: toHits })} />
      )}
      {isSearching && <Hits hasNames={shown.value.length > 0} />}
      {!isSearching && shown.value.length === 0 && <NoRows />}
    </nav>
  );
}

function NoRows() {
  const { sync } = useApp().state;
  const { text } = useWords();
  if (sync.value.phase === 'running') return <Rows />;
  return <EmptyState title={text.list.emptyTitle} words={text.list.empty} />;
}
