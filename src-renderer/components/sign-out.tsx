/** Whose session it is, which version, and the way out; asks only when something has not left yet. */
import { useSignal } from '@preact/signals';
import type { Fault, Session } from '../../src-shared/model.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { plainName } from '../view/text.ts';
import { FaultAlert } from './fault-alert.tsx';

export function SignOut({ session }: { readonly session: Extract<Session, { phase: 'signed-in' | 'expired' }> }) {
  const { state, actions, threads } = useApp();
  const { text } = useLateWords();
  const asking = useSignal(0);
  const fault = useSignal<Fault | null>(null);
  const leave = async () => {
    fault.value = await actions.signOut();
    if (!fault.value) actions.overlay.value = null;
  };
  const onLeave = () => {
    const unsent = threads.unsent();
    if (unsent > 0 && asking.value === 0) asking.value = unsent;
    else void leave();
  };
  return (
    <footer>
      <p class="aside">
        <bdi>{text.settings.session(plainName(session.agent.usuario), session.server)}</bdi>
        <span>{text.settings.version(state.host.value.version)}</span>
      </p>
      {asking.value > 0 && <p role="alert">{text.settings.unsent(asking.value)}</p>}
      <FaultAlert fault={fault.value} />
      {asking.value > 0 && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            asking.value = 0;
          }}
        >
          {text.settings.cancel}
        </button>
      )}
      <button type="button" class="button" onClick={onLeave}>
        {asking.value > 0 ? text.settings.signOutAnyway : text.settings.signOut}
      </button>
    </footer>
  );
}
