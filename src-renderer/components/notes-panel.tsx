/** What the agent knows of this customer, and only the agent sees. */
import { X } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import { NOTE_MAX } from '../../src-shared/records.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { plainName } from '../view/text.ts';
import { FaultAlert } from './fault-alert.tsx';
import { IconButton } from './icon-button.tsx';

const NEAR = 500; // characters before the end at which it is said

export function NotesPanel({ usuario }: { readonly usuario: string }) {
  const { notes, notesPanel } = useApp();
  const { text } = useWords();
  const words = useMemo(() => notes.of(usuario), [notes, usuario]);
  const box = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('note', box, usuario);
  const name = plainName(usuario);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    notesPanel.leave();
  };
  return (
    <aside class="notes" aria-label={text.notes.label(name)} onKeyDown={onKeyDown}>
      <header>
        <h2>{text.notes.title}</h2>
        <IconButton icon={X} label={text.notes.close} onClick={() => notesPanel.show(false)} />
      </header>
      <textarea
        ref={box}
        dir="auto"
        maxLength={NOTE_MAX}
        aria-label={text.notes.field(name)}
        placeholder={text.notes.hint}
        value={words}
        onInput={(event) => notes.write(usuario, event.currentTarget.value)}
        onBlur={notes.flush}
      />
      <FaultAlert fault={notes.fault.value} />
      <Foot usuario={usuario} left={NOTE_MAX - words.value.length} />
    </aside>
  );
}

function Foot({ usuario, left }: { readonly usuario: string; readonly left: number }) {
  const { state, now } = useApp();
  const { text, times } = useWords();
  const note = state.records.value.note.get(usuario);
  return (
    <footer>
      <p aria-live="polite">{left <= NEAR && text.notes.left(left)}</p>
      <p>{text.notes.private}</p>
      {note && <p class="figures">{text.notes.edited(times.moment(note.editedAt, now.peek()))}</p>}
    </footer>
  );
}
