/** Where the agent writes. Enter sends, Shift+Enter breaks the line, and an input method's Enter is its own. */
import { useRef } from 'preact/hooks';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useComposer } from '../hooks/use-composer.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { useSuggestions } from '../hooks/use-suggestions.ts';
import { plainName } from '../view/text.ts';
import { FaultAlert } from './fault-alert.tsx';
import { Overtaken } from './overtaken.tsx';
import { Suggestions } from './suggestions.tsx';

const IME_KEY = 229; // Safari ends a composition before its Enter arrives

function isSend(event: KeyboardEvent): boolean {
  const isPlain = !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey); // with Ctrl: send and go on
  return event.key === 'Enter' && isPlain && !event.isComposing && event.keyCode !== IME_KEY;
}

export function Composer({ usuario }: { readonly usuario: string }) {
  const { actions, drafts, sends } = useApp();
  const { text } = useWords();
  const { draft, sending } = useComposer(usuario);
  const { phase, fault, by } = sending.value;
  const name = plainName(usuario);
  const box = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('composer', box, usuario);
  const suggestions = useSuggestions(usuario, box);
  const onKeyDown = (event: KeyboardEvent) => {
    if (suggestions.onKeyDown(event)) return;
    // A key held down, or pressed again while the agent is asked, sends nothing.
    if (isSend(event)) void (event.repeat || sends.send(usuario));
    else if (event.key === 'Escape' && by) sends.keepWriting(usuario);
    else if (event.key === 'Escape' && !event.isComposing) actions.focus.value = 'list';
    else return;
    event.preventDefault();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    box.current?.focus();
    void sends.send(usuario);
  };
  return (
    <form class="composer" onSubmit={onSubmit}>
      <FaultAlert fault={fault} />
      {by && <Overtaken usuario={usuario} by={by} />}
      <div class="composer-box">
        <Suggestions suggestions={suggestions} />
        <textarea
          {...suggestions.field}
          ref={box}
          rows={1}
          dir="auto"
          aria-label={text.composer.label(name)}
          placeholder={`${text.composer.label(name)}…`}
          value={draft}
          onInput={(event) => {
            drafts.write(usuario, event.currentTarget.value);
            suggestions.onInput(event);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            drafts.flush();
            suggestions.close();
          }}
        />
        <button type="submit" class="button primary" disabled={draft.value.trim() === '' || by !== null}>
          <bdi>{text.composer.send(name)}</bdi>
        </button>
      </div>
      <div class="hints">
        <Hint />
        {suggestions.list.value.length > 0 && <p class="hint keys over">{text.replies.keys}</p>}
        {phase === 'asking' && <p class="hint over late">{text.overtaken.asking}</p>}
      </div>
    </form>
  );
}

/** How to send; or, when it cannot leave now, when it will. */
function Hint() {
  const { session, link } = useApp().state;
  const { text } = useWords();
  if (session.value.phase === 'expired') return <p class="hint">{text.composer.laterSession}</p>;
  if (link.value.phase === 'down') return <p class="hint">{text.composer.later}</p>;
  return <p class="hint keys">{text.composer.keys}</p>;
}
