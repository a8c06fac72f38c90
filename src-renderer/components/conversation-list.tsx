/** Who writes, who waits. Search, then a listbox of every conversation; while something is typed, what was found too. */
import { openHit } from '../actions/open-hit.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { groupHits } from '../view/hits.ts';
import { ConversationListbox } from './conversation-listbox.tsx';
import { EmptyState } from './empty-state.tsx';
import { ofAtHand } from './lazily.tsx';
import { ListBar } from './list-bar.tsx';
import { SearchField } from './search-field.tsx';
import { Rows } from './skeleton.tsx';

const Hits = ofAtHand((parts) => parts.Hits);

export function ConversationList() {
  const app = useApp();
  const { state, actions, arrangements, finder } = app;
  const shown = useDerived(() => arrangements.shown(finder.text.value), [arrangements]);
  const isSearching = useDerived(() => finder.text.value.trim() !== '', [finder]).value;
  const hasRows = useDerived(() => state.conversations.value.size > 0, [state]);
  const onEnter = () => {
    const first = shown.peek()[0];
    const { hits, inNotes } = finder.finding.peek();
    const hit = groupHits(hits, inNotes)[0]?.hits[0];
    if (first) {
      finder.type('');
      actions.open(first.usuario);
    } else if (hit) openHit(app, hit);
  };
  const toHits = () => {
    const { hits, inNotes } = finder.finding.peek();
    if (hits.length + inNotes.length > 0) actions.focus.value = 'hits';
  };
  const onDown = () => {
    if (shown.peek().length > 0) actions.focus.value = 'list';
    else toHits();
  };
  return (
    <nav class="list" data-searching={isSearching}>
      <SearchField onEnter={onEnter} onDown={onDown} />
      {!isSearching && hasRows.value && <ListBar />}
      {(shown.value.length > 0 || !isSearching) && (
        <ConversationListbox shown={shown.value} {...(isSearching && { onBelow: toHits })} />
      )}
      {isSearching && <Hits hasNames={shown.value.length > 0} />}
      {!isSearching && shown.value.length === 0 && <NoRows />}
    </nav>
  );
}

function NoRows() {
  const { state, arrangements } = useApp();
  const { sync, conversations } = state;
  const { text } = useWords();
  if (sync.value.phase === 'running') return <Rows />;
  if (conversations.value.size > 0) {
    const showAll = () => arrangements.show(null);
    return (
      <EmptyState title={text.arrange.emptyTitle} words={text.arrange.empty}>
        {arrangements.view.value.filters.length > 0 && (
          <button type="button" class="button" onClick={showAll}>
            {text.arrange.showAll}
          </button>
        )}
      </EmptyState>
    );
  }
  return <EmptyState title={text.list.emptyTitle} words={text.list.empty} />;
}
