/** What went wrong, said at once to everybody; with the time left where there is one. */
import type { Fault } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';

export function FaultAlert({ fault }: { readonly fault: Fault | null }) {
  return (
    <div role="alert" hidden={fault === null}>
      {fault && <FaultWords fault={fault} />}
    </div>
  );
}

/** For a place that is an alert already. */
export function FaultWords({ fault }: { readonly fault: Fault }) {
  const { text } = useWords();
  return (
    <div class="alert">
      <p>{text.faults[fault.code](fault)}</p>
      {fault.retryAt !== undefined && <TimeLeft until={fault.retryAt} />}
    </div>
  );
}

/** Counts down without being read out each second (a timer is not live). */
function TimeLeft({ until }: { readonly until: number }) {
  const { now } = useApp();
  const { text, times } = useWords();
  const words = useDerived(
    () => (now.value < until ? text.signIn.again(times.countdown(until - now.value)) : ''),
    [until, text, times],
  );
  return <p role="timer">{words}</p>;
}
