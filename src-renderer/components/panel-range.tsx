/** Of which days, and of which hours of them. */
import type { ComponentChildren } from 'preact';
import { useApp, useWords } from '../hooks/use-app.ts';
import type { Panel } from '../store/panel.ts';
import { RANGES } from '../view/range.ts';
import { shiftName } from '../words/shift-name.ts';

export function PanelRange({ panel }: { readonly panel: Panel }) {
  const { shifts } = useApp().state.settings.value;
  const { text } = useWords();
  const { choice, shift } = panel;
  return (
    <div class="panel-range">
      <Labelled label={text.panel.range}>
        <select
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
        <Labelled label={text.panel.shift}>
          <select
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
  const { text } = useWords();
  const labels = { from: text.panel.from, to: text.panel.to };
  return (['from', 'to'] as const).map((end) => (
    <Labelled key={end} label={labels[end]}>
      <input
        type="date"
        value={choice.value[end]}
        onInput={({ currentTarget: { value } }) => {
          choice.value = { ...choice.peek(), [end]: value };
        }}
      />
    </Labelled>
  ));
}

function Labelled({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what it is given
    <label class="panel-choice">
      <span>{label}</span>
      {children}
    </label>
  );
}
