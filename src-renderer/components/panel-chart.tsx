/** A chart for the eye; for everybody a summary, and the same as a table: in sight when asked, always there to be read. */
import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useLateWords } from '../hooks/use-late-words.ts';
import { type Plot, usePlot } from '../hooks/use-plot.ts';

interface PanelChartProps {
  readonly title: string;
  readonly summary: string;
  readonly plot: Plot;
  /** The names of its series. */
  readonly keys: readonly string[];
  /** What the table's rows are. */
  readonly first: string;
  readonly columns: readonly string[];
  /** Null: there is nothing to say of it. */
  readonly rows: readonly (readonly string[] | null)[];
  readonly isPickable: (index: number) => boolean;
  readonly onPick: (index: number) => void;
}

export function PanelChart(props: PanelChartProps) {
  const { title, summary } = props;
  const { text } = useLateWords();
  const id = useId();
  const isTable = useSignal(false);
  return (
    <figure class="panel-chart" aria-labelledby={id}>
      <div class="panel-chart-header">
        <h3 id={id}>{title}</h3>
        <span class="spring" />
        <button
          type="button"
          class="button quiet"
          aria-pressed={isTable.value}
          aria-label={`${title}: ${text.panel.asTable}`}
          onClick={() => {
            isTable.value = !isTable.peek();
          }}
        >
          {text.panel.asTable}
        </button>
      </div>
      {!isTable.value && <Canvas {...props} />}
      <Table {...props} isSeen={isTable.value} />
      <figcaption class="panel-note">{summary}</figcaption>
    </figure>
  );
}

function Canvas({ plot, keys, onPick }: PanelChartProps) {
  const at = useSignal<number | null>(null);
  const ref = usePlot(plot, (index) => (at.value = index), onPick);
  const value = (series: number) => {
    const own = at.value === null ? null : plot.series[series]?.values[at.value];
    return own === null || own === undefined ? '' : plot.words(own);
  };
  const name = useComputed(() => (at.value === null ? '' : (plot.names[at.value] ?? '')));
  return (
    <div class="plot" aria-hidden="true">
      <p class="plot-keys">
        {plot.series.map(({ look }, index) => (
          <span key={look}>
            <i class="plot-key" data-look={look} /> {keys[index]} <b class="figures">{value(index)}</b>
          </span>
        ))}
        <span class="plot-at figures">{name}</span>
      </p>
      <div ref={ref} class="plot-place" />
    </div>
  );
}

function Table({
  title,
  plot,
  first,
  columns,
  rows,
  isPickable,
  onPick,
  isSeen,
}: PanelChartProps & { readonly isSeen: boolean }) {
  return (
    <div class={isSeen ? 'panel-table' : 'visually-hidden'}>
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const name = plot.names[index] ?? '';
            if (row === null) return null;
            return (
              <tr key={name}>
                <th scope="row">
                  {isSeen && isPickable(index) ? <RowButton name={name} onClick={() => onPick(index)} /> : name}
                </th>
                {row.map((cell, column) => (
                  <td key={columns[column]}>{cell}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function RowButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="link-button figures" onClick={onClick}>
      {name}
    </button>
  );
}
