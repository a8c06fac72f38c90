/** The figures of a time, from what is kept on this machine. The list stays beside it: whoever waits is in sight. */
import { X } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { runAction } from '../actions/table.ts';
import { metricsCsv } from '../export/metrics.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { createPanel, type Panel as PanelStore } from '../store/panel.ts';
import { inServerTime } from '../view/gap.ts';
import { localDay } from '../words/times.ts';
import { EmptyState } from './empty-state.tsx';
import { FaultAlert } from './fault-alert.tsx';
import { IconButton } from './icon-button.tsx';
import { PanelCharts } from './panel-charts.tsx';
import { PanelFigures } from './panel-figures.tsx';
import { PanelList } from './panel-list.tsx';
import { PanelRange } from './panel-range.tsx';
import { PanelShifts } from './panel-shifts.tsx';

export function Panel() {
  const app = useApp();
  const { text } = useLateWords();
  const panel = useMemo(() => createPanel(app), [app]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => panel.watch(), [panel]);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel" aria-label={text.actions.panel} aria-busy={panel.isBusy.value}>
      <header class="panel-header">
        <h2 ref={heading} tabIndex={-1}>
          {text.actions.panel}
        </h2>
        <span class="spring" />
        <button type="button" class="button" onClick={() => void runAction(app, 'handover')}>
          {text.actions.handover}…
        </button>
        <CsvButton panel={panel} />
        <IconButton icon={X} label={text.frame.close} onClick={app.actions.close} />
      </header>
      <div class="panel-body">
        <PanelRange panel={panel} />
        <PanelNotes />
        <PanelContent panel={panel} />
        <How />
      </div>
      <PanelList panel={panel} />
    </section>
  );
}

function CsvButton({ panel }: { readonly panel: PanelStore }) {
  const { files, sayings } = useApp();
  const words = useLateWords();
  const { text } = words;
  const counted = panel.counted.value;
  const save = async () => {
    if (!counted) return;
    const day = localDay(counted.range.from);
    const name = `${text.exporting.metricsName}-${day}.csv`;
    const told = await files.save(name, metricsCsv(counted, words), 'text/csv');
    if (typeof told !== 'boolean') sayings.say(text.faults[told.code](told));
    else if (told) sayings.say(text.exporting.saved);
  };
  return (
    <button type="button" class="button" disabled={counted === null} onClick={() => void save()}>
      {text.exporting.csv}
    </button>
  );
}

function PanelContent({ panel }: { readonly panel: PanelStore }) {
  const { text } = useLateWords();
  const counted = panel.counted.value;
  if (panel.fault.value)
    return (
      <div class="panel-fault">
        <FaultAlert fault={panel.fault.value} />
        <button type="button" class="button" onClick={() => void panel.load()}>
          {text.panel.retry}
        </button>
      </div>
    );
  if (!counted) return <p class="late panel-note">{text.panel.counting}</p>;
  const { received, sent } = counted.metrics.total;
  return (
    <>
      <PanelFigures panel={panel} counted={counted} />
      {received + sent === 0 ? (
        <EmptyState title={text.panel.emptyTitle} words={text.panel.empty} />
      ) : (
        <PanelCharts panel={panel} counted={counted} />
      )}
      <PanelShifts panel={panel} counted={counted} />
    </>
  );
}

/** Why the figures are not all there is to know. */
function PanelNotes() {
  const { state } = useApp();
  const { text, times } = useLateWords();
  const { phase, done, total } = state.sync.value;
  const gap = state.gap.value;
  const since = gap && inServerTime(gap, state.skew.value).from;
  return (
    <div role="status">
      {since !== null && <p class="panel-note">{text.panel.unknownSince(times.full(since))}</p>}
      {since === null && phase === 'running' && <p class="panel-note">{text.panel.unread(done, total)}</p>}
    </div>
  );
}

function How() {
  const { text } = useLateWords();
  return (
    <details class="panel-how">
      <summary>{text.panel.how}</summary>
      <ul>
        {Object.values(text.how).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  );
}
