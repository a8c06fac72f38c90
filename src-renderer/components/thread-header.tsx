/** With whom, and how long they have been waiting. */
import { ArrowLeft, CalendarSearch, Ellipsis, NotebookPen, Search } from 'lucide';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { useWaitLevel } from '../hooks/use-wait-level.ts';
import { plainName } from '../view/text.ts';
import { ActionButton } from './action-button.tsx';
import { Company } from './company.tsx';
import { IconButton } from './icon-button.tsx';
import { Lookalike } from './lookalike.tsx';

interface ThreadHeaderProps {
  readonly usuario: string;
  /** Agents have a list to go back to, and customers who wait. */
  readonly isAgent: boolean;
}

export function ThreadHeader({ usuario, isAgent }: ThreadHeaderProps) {
  const { actions } = useApp();
  const { text } = useWords();
  return (
    <div class="thread-header">
      {isAgent && <IconButton class="back" icon={ArrowLeft} label={text.thread.back} onClick={actions.close} />}
      <h2 title={plainName(usuario)}>
        <bdi>{plainName(usuario)}</bdi>
      </h2>
      {isAgent && <Lookalike usuario={usuario} />}
      {isAgent && (
        <div class="header-facts">
          <Waiting usuario={usuario} />
          <Company usuario={usuario} />
        </div>
      )}
      <span class="spring" />
      <ActionButton icon={Search} id="findInThread" />
      <ActionButton icon={CalendarSearch} id="jumpToDate" />
      {isAgent && <ActionButton icon={NotebookPen} id="notes" />}
      {isAgent && <ActionButton icon={Ellipsis} id="conversationMenu" />}
    </div>
  );
}

function Waiting({ usuario }: { readonly usuario: string }) {
  const { state, serverNow } = useApp();
  const { text, times } = useWords();
  const since = state.conversations.value.get(usuario)?.waitingSince ?? null;
  const words = useDerived(
    () => (since === null ? '' : text.list.waiting(times.duration(serverNow.value - since))),
    [since, text, times],
  );
  const level = useWaitLevel(since);
  return (
    <span class="waiting figures" data-level={level.value}>
      {words}
    </span>
  );
}
