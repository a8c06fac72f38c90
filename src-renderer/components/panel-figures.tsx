/** The figures of the whole range, each a way to its conversations; and who waits at this moment. */
import type { Figure, Spread } from '../../src-shared/metrics.ts';
import { useApp } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useWaitLevel } from '../hooks/use-wait-level.ts';
import type { Counted, Panel } from '../store/panel.ts';
import { longestWait } from '../view/order.ts';
import { spanWords } from '../words/spans.ts';

const COUNTS = ['received', 'sent', 'opened', 'answered', 'pending'] as const;
const SPREADS = ['first', 'response'] as const;

interface PanelFiguresProps {
  readonly panel: Panel;
  readonly counted: Counted;
}

export function PanelFigures({ panel, counted }: PanelFiguresProps) {
  const { text } = useLateWords();
  const { total } = counted.metrics;
  const open = (figure: Figure) => {
    panel.listed.value = { figure, range: counted.range, shift: panel.shift.peek(), when: null };
  };
  return (
    <ul class="panel-figures" aria-label={text.panel.figures}>
      <WaitingNow />
      {SPREADS.map((figure) => (
        <li key={figure} class="figure-wide">
          <button type="button" class="figure" disabled={total[figure].count === 0} onClick={() => open(figure)}>
            <span class="figure-name">{text.figures[figure]}</span>
            <SpreadWords spread={total[figure]} />
          </button>
        </li>
      ))}
      {COUNTS.map((figure) => (
        <li key={figure}>
          <button type="button" class="figure" disabled={total[figure] === 0} onClick={() => open(figure)}>
            <span class="figure-name">{text.figures[figure]}</span>
            <span class="figure-value figures">{total[figure]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function SpreadWords({ spread: { median, p90 } }: { readonly spread: Spread }) {
  const { text } = useLateWords();
  if (median === null || p90 === null) return <span class="figure-note">{text.panel.none}</span>;
  return (
    <>
      <span class="figure-value figures">{spanWords(text, median)}</span>
      <span class="figure-note figures">{text.panel.spread(spanWords(text, p90))}</span>
    </>
  );
}

/** Live: the list's own count, and the only figure with colour. */
function WaitingNow() {
  const { arrangements, serverNow, actions } = useApp();
  const { text } = useLateWords();
  const count = useDerived(
    () => arrangements.inList.value.filter(({ waitingSince }) => waitingSince !== null).length,
    [arrangements],
  );
  const since = useDerived(() => longestWait(arrangements.inList.value), [arrangements]);
  const wait = useDerived(() => (since.value === null ? null : Math.max(0, serverNow.value - since.value)), [since]);
  const words = useDerived(
    () => (wait.value === null ? text.panel.nobody : text.panel.longest(spanWords(text, wait.value))),
    [wait, text],
  );
  const level = useWaitLevel(since.value);
  const show = () => {
    arrangements.show(null, ['waiting']);
    actions.focus.value = 'list';
  };
  return (
    <li class="figure-wide">
      <button type="button" class="figure" data-level={level.value} disabled={count.value === 0} onClick={show}>
        <span class="figure-name">{text.panel.waitingNow}</span>
        <span class="figure-value figures">{count.value}</span>
        <span class="figure-note figures">{words.value}</span>
      </button>
    </li>
  );
}
