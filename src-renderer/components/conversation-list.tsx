/** Who writes, who waits. Search, then a listbox of every conversation. */
import { useSignal } from '@preact/signals';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { shownConversations } from '../view/order.ts';
import { ConversationListbox } from './conversation-listbox.tsx';
import { EmptyState } from './empty-state.tsx';
import { SearchField } from './search-field.tsx';
import { Rows } from './skeleton.tsx';

export function ConversationList() {
  const { state, actions } = useApp();
  const query = useSignal('');
  const shown = useDerived(() => shownConversations(state.conversations.value.values(), query.value), [state]);
  const onEnter = () => {
    const first = shown.peek()[0];
    if (!first) return;
    query.value = '';
    actions.open(first.usuario);
  };
  return (
    <nav class="list">
      <SearchField query={query} onEnter={onEnter} />
      <ConversationListbox shown={shown.value} />
      {shown.value.length === 0 && <NoRows query={query.value} />}
    </nav>
  );
}

function NoRows({ query }: { readonly query: string }) {
  const { sync } = useApp().state;
  const { text } = useWords();
  if (query.trim() !== '') return <EmptyState words={text.list.noMatch(query.trim())} />;
  if (sync.value.phase === 'running') return <Rows />;
  return <EmptyState title={text.list.emptyTitle} words={text.list.empty} />;
}
