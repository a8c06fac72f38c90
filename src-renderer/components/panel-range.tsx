/** Of which days, and of which hours of them. */
import type { ComponentChildren } from 'preact';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import type { Panel } from '../store/panel.ts';
import { RANGES } from '../view/range.ts';
import { shiftName } from '../words/shift-name.ts';

export function PanelRange({ panel }: { readonly panel: Panel }) {
  const { shifts } = useApp().state.settings.value;
  const { text } = useLateWords();
  const { choice, shift } = panel;
  return (
    <div class="panel-range">
      <Labelled id="panel-range" label={text.panel.range}>
        <select
          id="panel-range"
          value={choice.value.kind}
          onChange={({ currentTarget: { value } }) => {
            const kind = RANGES.find((one) => one === value);
            if (kind) choice.value = { ...choice.peek(), kind };
          }}
        >
          {RANGES.map((kind) => (
            <option key={kind} value={kind}>
              {text.ranges[kind]}
            </option>
          ))}
        </select>
      </Labelled>
      {choice.value.kind === 'custom' && <Days panel={panel} />}
      {shifts.length > 0 && (
        <Labelled id="panel-shift" label={text.panel.shift}>
          <select
            id="panel-shift"
            value={shift.value === null ? '' : String(shift.value)}
            onChange={({ currentTarget: { value } }) => {
              shift.value = value === '' ? null : Number(value);
            }}
          >
            <option value="">{text.panel.allShifts}</option>
            {shifts.map((one, index) => (
              <option key={shiftName(one)} value={String(index)}>
                {shiftName(one)}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      {!panel.isFit.value && (
        <p role="alert" class="alert">
          {text.panel.badRange}
        </p>
      )}
    </div>
  );
}

function Days({ panel: { choice } }: { readonly panel: Panel }) {
  const { text } = useLateWords();
  const labels = { from: text.panel.from, to: text.panel.to };
  return (['from', 'to'] as const).map((end) => (
    <Labelled key={end} id={`panel-${end}`} label={labels[end]}>
      <input
        id={`panel-${end}`}
        type="date"
        value={choice.value[end]}
        onInput={({ currentTarget: { value } }) => {
          choice.value = { ...choice.peek(), [end]: value };
        }}
      />
    </Labelled>
  ));
}

interface LabelledProps {
  /** The control's. */
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div class="panel-choice">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
