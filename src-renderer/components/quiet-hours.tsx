/** When, by the week, no notifications come. */
import type { QuietHours as Hours } from '../../src-shared/notices.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import type { Choices } from '../store/actions.ts';

/** As they are proposed: outside office hours. */
const PROPOSED: Hours = { from: '20:00', to: '08:00', days: [0, 1, 2, 3, 4, 5, 6] };
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0];

export function QuietHours({ onSave }: { readonly onSave: (patch: Choices) => Promise<void> }) {
  const { quietHours } = useApp().state.settings.value;
  const { text, times } = useWords();
  const save = (patch: Partial<Hours>) => void onSave({ quietHours: { ...(quietHours ?? PROPOSED), ...patch } });
  const time = (end: 'from' | 'to') => (
    <label>
      <span>{text.quiet[end]}</span>
      <input
        type="time"
        required
        value={quietHours?.[end]}
        onChange={({ currentTarget }) => currentTarget.value !== '' && save({ [end]: currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset class="quiet-hours">
      <legend>{text.quiet.hours}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={quietHours !== null}
          onChange={({ currentTarget }) => void onSave({ quietHours: currentTarget.checked ? PROPOSED : null })}
        />
        <span>{text.quiet.byWeek}</span>
      </label>
      {quietHours && (
        <>
          <div class="quiet-times">
            {time('from')}
            {time('to')}
          </div>
          <div class="quiet-days">
            {MONDAY_FIRST.map((day) => (
              <label key={day} title={times.weekday(day, 'long')}>
                <input
                  type="checkbox"
                  aria-label={times.weekday(day, 'long')}
                  checked={quietHours.days.includes(day)}
                  onChange={({ currentTarget }) =>
                    save({
                      days: currentTarget.checked
                        ? [...quietHours.days, day]
                        : quietHours.days.filter((one) => one !== day),
                    })
                  }
                />
                <span>{times.weekday(day, 'narrow')}</span>
              </label>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
