/** Whether we are connected, in words; the dot's shape says the same without colour. */
import type { LinkState } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import type { Text } from '../locales/es.ts';

/** How the server is, for who asks: nothing of it is needed for the daily work. */
function modeWords(link: LinkState, { status }: Text): string | undefined {
  if (link.phase !== 'live' || link.mode === 'pending') return undefined;
  return link.mode === 'extended' ? status.extended : status.legacy;
}

export function Connection() {
  const { state, actions } = useApp();
  const { text } = useWords();
  const link = state.link.value;
  const hostGone = state.presence.value === 'down';
  return (
    <div class="connection" data-phase={hostGone ? 'down' : link.phase}>
      <div role="status" aria-label={text.status.label} title={modeWords(link, text)}>
        <i class="dot" aria-hidden="true" />
        {hostGone ? text.status.hostGone : text.status[link.phase]}
        {!hostGone && link.phase === 'down' && <Down link={link} />}
      </div>
      {!hostGone && link.phase === 'down' && (
        <button type="button" class="link-button" onClick={() => void actions.reconnect()}>
          {text.status.retryNow}
        </button>
      )}
    </div>
  );
}

/** Why, and when it is tried again. The countdown is a timer, so it is not read out each second. */
function Down({ link }: { readonly link: Extract<LinkState, { phase: 'down' }> }) {
  const { now } = useApp();
  const { text, times } = useWords();
  const { retryAt, fault } = link;
  const words = useDerived(() => {
    if (retryAt === null) return '';
    const left = Math.ceil((retryAt - now.value) / 1_000) * 1_000;
    return left > 0 ? `, ${text.status.retryIn(times.duration(left))}` : `, ${text.status.retrying}`;
  }, [retryAt, text, times]);
  return (
    <>
      <span role="timer" class="figures">
        {words}
      </span>
      {fault && <span class="reason"> · {text.faults[fault.code](fault)}</span>}
    </>
  );
}
