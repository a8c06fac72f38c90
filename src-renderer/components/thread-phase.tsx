/** What stands where messages are not: loading, failed, none, and the edge towards the older ones. */
import { useApp, useWords } from '../hooks/use-app.ts';
import type { Thread } from '../store/thread.ts';
import { plainName } from '../view/text.ts';
import { EmptyState } from './empty-state.tsx';
import { Rows } from './skeleton.tsx';

interface ThreadProps {
  readonly usuario: string;
  readonly thread: Thread;
}

export function ThreadPhase({ usuario, thread }: ThreadProps) {
  const { text } = useWords();
  const { threads } = useApp();
  if (thread.phase === 'loading') {
    return (
      <>
        <p class="visually-hidden">{text.thread.loading}</p>
        <Rows />
      </>
    );
  }
  if (thread.phase === 'failed') {
    const words = thread.fault ? text.faults[thread.fault.code](thread.fault) : '';
    return (
      <div role="alert" class="fill">
        <EmptyState title={text.thread.failed} words={words}>
          <button type="button" class="button" onClick={() => threads.retry(usuario)}>
            {text.thread.retry}
          </button>
        </EmptyState>
      </div>
    );
  }
  return thread.mensajes.length === 0 ? (
    <EmptyState title={text.thread.emptyTitle} words={text.thread.empty(plainName(usuario))} />
  ) : null;
}

/** Below the last loaded message, where newer ones are still to be read. */
export function NewerEdge({ usuario, thread }: ThreadProps) {
  const { text } = useWords();
  const { threads } = useApp();
  if (thread.newer === 'end') return null;
  return (
    <div class="edge">
      {thread.newer === 'loading' && <span class="late">{text.thread.newer}</span>}
      {thread.newer === 'failed' && (
        <EdgeFailed words={text.thread.newerFailed} onRetry={() => threads.newer(usuario)} />
      )}
    </div>
  );
}

/** A line of fixed height above the first message, so that nothing moves when a page arrives. */
export function OlderEdge({ usuario, thread }: ThreadProps) {
  const { text } = useWords();
  const { threads } = useApp();
  if (thread.phase !== 'ready' || thread.mensajes.length === 0) return null;
  return (
    <div class="edge">
      {!thread.more && text.thread.start}
      {thread.more && thread.older === 'loading' && <span class="late">{text.thread.older}</span>}
      {thread.more && thread.older === 'failed' && (
        <EdgeFailed words={text.thread.olderFailed} onRetry={() => threads.older(usuario)} />
      )}
    </div>
  );
}

function EdgeFailed({ words, onRetry }: { readonly words: string; readonly onRetry: () => void }) {
  const { text } = useWords();
  return (
    <span role="alert">
      {words}{' '}
      <button type="button" class="link-button" onClick={onRetry}>
        {text.thread.retry}
      </button>
    </span>
  );
}
