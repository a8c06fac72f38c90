/** The shifts, each saved as it is changed. */

import { useSignal } from '@preact/signals';
import { Trash2 } from 'lucide';
import { SHIFT_NAME_MAX, SHIFTS_MAX, type Shift } from '../../src-shared/metrics.ts';
import type { Fault } from '../../src-shared/model.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { shiftName } from '../words/shift-name.ts';
import { FaultAlert } from './fault-alert.tsx';
import { IconButton } from './icon-button.tsx';

export function ShiftEditor() {
  const { state, actions } = useApp();
  const { text } = useLateWords();
  const fault = useSignal<Fault | null>(null);
  const { shifts } = state.settings.value;
  const save = async (next: readonly Shift[]) => {
    fault.value = await actions.saveSettings({ shifts: [...next] });
  };
  const add = () =>
    save([...shifts, { name: '', from: shifts.at(-1)?.to ?? 9, to: ((shifts.at(-1)?.to ?? 9) + 8) % 24 }]);
  return (
    <fieldset class="shifts">
      <legend class="visually-hidden">{text.panel.shifts}</legend>
      {shifts.map((shift, index) => (
        <ShiftLine
          key={index}
          shift={shift}
          label={text.panel.nth(index + 1)}
          onChange={(patch) => void save(shifts.map((one, at) => (at === index ? { ...one, ...patch } : one)))}
          onRemove={() => void save(shifts.filter((_, at) => at !== index))}
        />
      ))}
      {shifts.length < SHIFTS_MAX && (
        <button type="button" class="button" onClick={() => void add()}>
          {text.panel.addShift}
        </button>
      )}
      <FaultAlert fault={fault.value} />
    </fieldset>
  );
}

interface ShiftLineProps {
  readonly shift: Shift;
  readonly label: string;
  readonly onChange: (patch: Partial<Shift>) => void;
  readonly onRemove: () => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function ShiftLine({ shift, label, onChange, onRemove }: ShiftLineProps) {
  const { text } = useLateWords();
  const ends = { from: text.panel.shiftFrom, to: text.panel.shiftTo };
  return (
    <div class="shift-line">
      <input
        aria-label={`${text.panel.shiftName}, ${label}`}
        placeholder={shiftName({ ...shift, name: '' })}
        maxLength={SHIFT_NAME_MAX}
        value={shift.name}
        onChange={({ currentTarget: { value } }) => onChange({ name: value.trim() })}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {ends[end]}{' '}
          <select
            aria-label={`${ends[end]}, ${label}`}
            value={String(shift[end])}
            onChange={({ currentTarget: { value } }) => onChange({ [end]: Number(value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={String(hour)}>
                {String(hour).padStart(2, '0')}:00
              </option>
            ))}
          </select>
        </label>
      ))}
      <IconButton icon={Trash2} label={text.panel.removeShift(shiftName(shift))} onClick={onRemove} />
    </div>
  );
}
