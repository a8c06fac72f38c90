/** From how many minutes on a wait is seen as long, where none of the proposed pairs fits. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { limitsOf, waitsOf } from '../../src-shared/waits.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import type { Choices } from '../store/actions.ts';

const MINUTE = 60_000;
const MOST = 1_440; // a day

/** As they are written; in minutes. */
type Typed = Readonly<Record<'warm' | 'late', string>>;

const areLimits = ({ warm, late }: Typed) =>
  [warm, late].every((each) => /^[1-9]\d*$/.test(each) && Number(each) <= MOST) && Number(warm) < Number(late);

export function WaitLimits({ onSave }: { readonly onSave: (patch: Choices) => Promise<void> }) {
  const limits = limitsOf(useApp().state.settings.value.waits);
  const { text } = useLateWords();
  const typed = useSignal<Typed | null>(null); // until it is kept
  const isWrong = useSignal(false);
  const warning = useId();
  const shown = typed.value ?? { warm: String(limits.warm / MINUTE), late: String(limits.late / MINUTE) };
  const keep = async () => {
    isWrong.value = !areLimits(shown);
    if (isWrong.peek()) return;
    await onSave({ waits: waitsOf(Number(shown.warm), Number(shown.late)) });
    typed.value = null;
  };
  const minutes = (name: keyof Typed) => (
    <label>
      <span>{text.settings.waitLimits[name]}</span>
      <input
        type="number"
        min={1}
        max={MOST}
        value={shown[name]}
        aria-invalid={isWrong.value}
        aria-describedby={warning}
        onInput={({ currentTarget }) => {
          typed.value = { ...shown, [name]: currentTarget.value };
        }}
        onChange={() => void keep()}
      />
      <span>min</span>
    </label>
  );
  return (
    <div class="wait-limits">
      {minutes('warm')}
      {minutes('late')}
      <p id={warning} class="aside" role="status">
        {isWrong.value && text.settings.waitLimits.wrong}
      </p>
    </div>
  );
}
