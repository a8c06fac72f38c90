/** The window's last line: connection, whose session, history being read, where messages rest. */
import type { Session } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { plainName } from '../view/text.ts';
import { Connection } from './connection.tsx';
import { QuietLine } from './quiet-line.tsx';

export function StatusLine({ session }: { readonly session: Extract<Session, { phase: 'signed-in' | 'expired' }> }) {
  const { text } = useWords();
  const { state, sayings } = useApp();
  const { storage, host } = state;
  return (
    <footer class="status-line">
      <Connection />
      <SyncProgress />
      <p class="said" aria-live="polite">
        {sayings.said}
      </p>
      {sayings.undo.value && (
        <button type="button" class="link-button" onClick={sayings.undo.value}>
          {text.arrange.undo}
        </button>
      )}
      <QuietLine />
      <span class="spring" />
      {storage.value.kind === 'memory' && <span>{text.storage.short}</span>}
      {host.value.kind === 'web' && <BlockedNotices />}
      <bdi class="who">{plainName(session.agent.nombre ?? session.agent.usuario)}</bdi>
    </footer>
  );
}

function SyncProgress() {
  const { phase, done, total, fault } = useApp().state.sync.value;
  const { text } = useWords();
  if (phase === 'running') return <span class="figures yields">{text.sync.progress(done, total)}</span>;
  if (!fault) return null;
  return (
    <span role="status" class="yields">
      {text.sync.fault}: {text.faults[fault.code](fault)}
    </span>
  );
}

function BlockedNotices() {
  const { text } = useWords();
  const permission = useApp().notices.permission.value;
  return permission === 'denied' ? <span>{text.notify.denied}</span> : null;
}
