/** What a search has to say besides its hits: how many, none, what was not understood, what failed. */
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import type { Finding } from '../store/finder.ts';
import { FaultAlert } from './fault-alert.tsx';

interface SearchNotesProps {
  readonly finding: Finding;
  readonly hasNames: boolean;
}

export function SearchNotes({ finding, hasNames }: SearchNotesProps) {
  const { finder } = useApp();
  const { text } = useLateWords();
  const { phase, hits, inNotes, more, notes, fault } = finding;
  const none = hasNames || inNotes.length > 0 ? text.search.noMessages : text.search.nothing(finder.text.value.trim());
  const count = hits.length > 0 ? text.search.count(hits.length, more) : none;
  return (
    <div class="hits-head">
      <h2 class="visually-hidden">{text.search.messages}</h2>
      <p class="figures" aria-live="polite">
        {phase === 'ready' && count}
        {phase === 'searching' && hits.length === 0 && <span class="late">{text.search.searching}</span>}
        {phase === 'searching' && hits.length > 0 && text.search.count(hits.length, more)}
      </p>
      {phase === 'ready' && hits.length + inNotes.length === 0 && notes.length === 0 && <p>{text.search.help}</p>}
      {notes.map((note) => (
        <p key={note.code} class="hits-note">
          {text.searchNotes[note.code](note.text)}
        </p>
      ))}
      <FaultAlert fault={fault} />
      {phase === 'failed' && (
        <button type="button" class="button" onClick={finder.retry}>
          {text.thread.retry}
        </button>
      )}
    </div>
  );
}
