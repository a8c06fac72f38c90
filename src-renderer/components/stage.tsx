/** The open conversation, or what there is when none is open. */
import type { Agent } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { lazily, ofAtHand } from './lazily.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { ThreadView } from './thread-view.tsx';

const FindBar = ofAtHand((parts) => parts.FindBar);
const NotesPanel = ofAtHand((parts) => parts.NotesPanel);
const Tour = ofAtHand((parts) => parts.Tour);
const Panel = lazily(() => import('./panel.tsx').then((part) => part.Panel));

interface StageProps {
  readonly usuario: string | null;
  readonly agent: Agent;
}

export function Stage({ usuario, agent }: StageProps) {
  const { actions, notesPanel } = useApp();
  const { finding, screen } = actions;
  return (
    <main class="stage">
      {usuario === null && screen.value === 'panel' && <Panel />}
      {usuario === null && screen.value === null && <NoneChosen isAgent={agent.rol === 'admin'} />}
      {usuario !== null && (
        <section key={usuario} class="conversation">
          <ThreadHeader usuario={usuario} isAgent={agent.rol === 'admin'} />
          {finding.value && <FindBar usuario={usuario} />}
          <ThreadView usuario={usuario} agent={agent} />
          <Composer usuario={usuario} />
        </section>
      )}
      {usuario !== null && agent.rol === 'admin' && notesPanel.isShown.value && (
        <NotesPanel key={usuario} usuario={usuario} />
      )}
    </main>
  );
}

function NoneChosen({ isAgent }: { readonly isAgent: boolean }) {
  const { conversations, settings } = useApp().state;
  const { text } = useWords();
  if (isAgent && !settings.value.toured) return <Tour />;
  if (conversations.value.size === 0) return null; // the list says why
  const waiting = [...conversations.value.values()].filter(({ waitingSince }) => waitingSince !== null).length;
  return <EmptyState title={text.thread.noneTitle} words={text.thread.none(waiting)} />;
}
