/** Searching the open conversation: Enter goes to the one before, Shift+Enter to the one after, Escape puts it away. */
import { ChevronDown, ChevronUp, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { useApp } from '../hooks/use-app.ts';
import { useFindBar } from '../hooks/use-find-bar.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { FaultAlert } from './fault-alert.tsx';
import { IconButton } from './icon-button.tsx';

export function FindBar({ usuario }: { readonly usuario: string }) {
  const { threadFinder } = useApp();
  const { text } = useLateWords();
  const input = useRef<HTMLInputElement>(null);
  const { place, step, close } = useFindBar(usuario);
  useFocusRequest('find', input);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const { phase, notes, fault } = threadFinder.finding.value;
  return (
    <search class="find-bar">
      <input
        ref={input}
        type="search"
        aria-label={text.find.label}
        placeholder={text.find.label}
        title={text.search.help}
        autocomplete="off"
        spellcheck={false}
        value={threadFinder.text}
        onInput={(event) => threadFinder.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="figures" aria-live="polite">
        {phase === 'ready' && (place ? text.find.place(place.at, place.of, place.more) : text.search.noMessages)}
        {phase === 'ready' && notes.map((note) => ` ${text.searchNotes[note.code](note.text)}`)}
      </p>
      <FaultAlert fault={fault} />
      <IconButton icon={ChevronUp} label={text.find.older} onClick={() => step(1)} />
      <IconButton icon={ChevronDown} label={text.find.newer} onClick={() => step(-1)} />
      <IconButton icon={X} label={text.frame.close} onClick={close} />
    </search>
  );
}
