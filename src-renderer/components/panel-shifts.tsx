/** The figures by shift, and which the shifts are. */
import { useSignal } from '@preact/signals';
import { useLateWords } from '../hooks/use-late-words.ts';
import type { Counted, Panel } from '../store/panel.ts';
import { shiftName } from '../words/shift-name.ts';
import { spanWords } from '../words/spans.ts';
import { ShiftEditor } from './shift-editor.tsx';

const COUNTS = ['received', 'sent', 'opened', 'answered', 'pending'] as const;

export function PanelShifts({ panel, counted }: { readonly panel: Panel; readonly counted: Counted }) {
  const { text } = useLateWords();
  const isEditing = useSignal(false);
  return (
    <section class="panel-chart" aria-label={text.panel.byShift}>
      <div class="panel-chart-header">
        <h3>{text.panel.byShift}</h3>
        <span class="spring" />
        <button
          type="button"
          class="button quiet"
          aria-expanded={isEditing.value}
          onClick={() => {
            isEditing.value = !isEditing.peek();
          }}
        >
          {text.panel.editShifts}
        </button>
      </div>
      {isEditing.value && <ShiftEditor />}
      {counted.shifts.length > 0 && panel.shift.value === null && <ShiftTable panel={panel} counted={counted} />}
    </section>
  );
}

function ShiftTable({ panel, counted }: { readonly panel: Panel; readonly counted: Counted }) {
  const { text } = useLateWords();
  const { shifts, metrics } = counted;
  const wait = (ms: number | null) => (ms === null ? '—' : spanWords(text, ms));
  return (
    <div class="panel-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.panel.shift}</th>
            {COUNTS.map((figure) => (
              <th key={figure} scope="col">
                {text.figures[figure]}
              </th>
            ))}
            <th scope="col">{text.figures.first}</th>
            <th scope="col">{text.figures.response}</th>
            <th scope="col">{text.panel.p90Name}</th>
          </tr>
        </thead>
        <tbody>
          {metrics.shifts.map((figures, index) => {
            const name = shifts[index] ? shiftName(shifts[index]) : '';
            return (
              <tr key={name}>
                <th scope="row">
                  <button type="button" class="link-button" onClick={() => (panel.shift.value = index)}>
                    <bdi>{name}</bdi>
                  </button>
                </th>
                {COUNTS.map((figure) => (
                  <td key={figure}>{figures[figure]}</td>
                ))}
                <td>{wait(figures.first.median)}</td>
                <td>{wait(figures.response.median)}</td>
                <td>{wait(figures.response.p90)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
