/** The open conversation, or what there is when none is open. */
import type { Agent } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { ThreadView } from './thread-view.tsx';

interface StageProps {
  readonly usuario: string | null;
  readonly agent: Agent;
}

export function Stage({ usuario, agent }: StageProps) {
  return (
    <main class="stage">
      {usuario === null ? (
        <NoneChosen />
      ) : (
        <section key={usuario} class="conversation">
          <ThreadHeader usuario={usuario} isAgent={agent.rol === 'admin'} />
          <ThreadView usuario={usuario} agent={agent} />
          <Composer usuario={usuario} />
        </section>
      )}
    </main>
  );
}

function NoneChosen() {
  const { conversations } = useApp().state;
  const { text } = useWords();
  if (conversations.value.size === 0) return null; // the list says why
  const waiting = [...conversations.value.values()].filter(({ waitingSince }) => waitingSince !== null).length;
  return <EmptyState title={text.thread.noneTitle} words={text.thread.none(waiting)} />;
}
