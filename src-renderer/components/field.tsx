/** A labelled text field. Uncontrolled: what was typed stays through any failure. */
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly initial?: string;
  readonly autocomplete: 'url' | 'username' | 'current-password';
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function Field({ label, name, initial = '', autocomplete, inputRef = null }: FieldProps) {
  const id = useId();
  const kind = autocomplete === 'current-password' ? ({ type: 'password' } as const) : ({ type: 'text' } as const);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...kind}
        ref={inputRef}
        id={id}
        name={name}
        defaultValue={initial}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
      />
    </div>
  );
}
