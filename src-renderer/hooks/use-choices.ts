/** What the agent can decide about a message of theirs. */
import type { Mensaje } from '../../src-shared/model.ts';
import { useApp } from './use-app.ts';
import { useDerived } from './use-derived.ts';

/** `decide`: again, edit, or away. `cancel`: it has not left, and need not. */
export type Choices = 'none' | 'decide' | 'cancel';

/** A queued one that leaves at once offers nothing: a button that comes and goes at each send would only flicker. */
const STUCK_MS = 2_000;

export function useChoices({ delivery, fecha }: Mensaje, isMine: boolean): Choices {
  const { state, serverNow } = useApp();
  return useDerived<Choices>(() => {
    if (!isMine) return 'none';
    if (delivery === 'unconfirmed' || delivery === 'refused') return 'decide';
    if (delivery !== 'queued') return 'none';
    return state.link.value.phase !== 'live' || serverNow.value - fecha > STUCK_MS ? 'cancel' : 'none';
  }, [delivery, fecha, isMine]).value;
}
