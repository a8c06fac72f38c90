/** Where the agent writes. What sends is the agent's choice; an input method's Enter is its own. */
import { useRef } from 'preact/hooks';
import { keysOfPress } from '../actions/keys.ts';
import { actionOf, runAction } from '../actions/table.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useComposer } from '../hooks/use-composer.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { useSuggestions } from '../hooks/use-suggestions.ts';
import { isSend } from '../view/send-key.ts';
import { plainName } from '../view/text.ts';
import { ComposerHints } from './composer-hints.tsx';
import { FaultAlert } from './fault-alert.tsx';
import { ofAtHand } from './lazily.tsx';

const Crowded = ofAtHand((parts) => parts.Crowded);
const Hasty = ofAtHand((parts) => parts.Hasty);
const HeldReplies = ofAtHand((parts) => parts.HeldReplies);
const Overtaken = ofAtHand((parts) => parts.Overtaken);
const Suggestions = ofAtHand((parts) => parts.Suggestions);
const UnfilledGap = ofAtHand((parts) => parts.UnfilledGap);

export function Composer({ usuario }: { readonly usuario: string }) {
  const { drafts, sends } = useApp();
  const { text } = useWords();
  const { draft, sending, length } = useComposer(usuario);
  const { phase, fault, by, hasty, gap, crowded } = sending.value;
  const name = plainName(usuario);
  const box = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('composer', box, usuario);
  const suggestions = useSuggestions(usuario, box);
  const isOver = length.value?.isOver ?? false;
  const send = (named?: 'named') => void (isOver || sends.send(usuario, named)); // over it, the line below says so
  const ownKeys = useKeys(usuario, send);
  const onKeyDown = (event: KeyboardEvent) => void (suggestions.onKeyDown(event) || ownKeys(event));
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    box.current?.focus();
    send('named');
  };
  return (
    <form class="composer" onSubmit={onSubmit}>
      <FaultAlert fault={fault} />
      <HeldReplies usuario={usuario} />
      {by && <Overtaken usuario={usuario} by={by} />}
      {hasty && <Hasty usuario={usuario} />}
      {crowded && <Crowded usuario={usuario} />}
      {gap !== null && <UnfilledGap usuario={usuario} gap={gap} box={box} />}
      <div class="composer-box">
        <Suggestions suggestions={suggestions} />
        <textarea
          {...suggestions.field}
          ref={box}
          rows={1}
          dir="auto"
          aria-label={text.composer.label(name)}
          aria-invalid={isOver}
          placeholder={`${text.composer.label(name)}…`}
          value={draft}
          onInput={(event) => {
            drafts.write(usuario, event.currentTarget.value);
            if (gap !== null) sends.keepWriting(usuario);
            suggestions.onInput(event);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            drafts.flush();
            suggestions.close();
          }}
        />
        <button type="submit" class="button primary" disabled={draft.value.trim() === '' || by !== null || isOver}>
          <bdi>{text.composer.send(name)}</bdi>
        </button>
      </div>
      <ComposerHints
        length={length.value}
        isAsking={phase === 'asking'}
        isSuggesting={suggestions.list.value.length > 0}
      />
    </form>
  );
}

function useKeys(usuario: string, send: () => void) {
  const app = useApp();
  const { actions, sends, drafts, state } = app;
  return (event: KeyboardEvent) => {
    const { by, hasty, gap, crowded } = sends.of(usuario).peek();
    const isEmpty = drafts.of(usuario).peek() === '';
    // A key held down, or pressed again while the agent is asked, sends nothing.
    if (isSend(event, state.settings.peek().sendKey)) void (event.repeat || send());
    else if (event.key === 'Escape' && (by || hasty || crowded || gap !== null)) sends.keepWriting(usuario);
    else if (event.key === 'Escape' && !event.isComposing) actions.focus.value = 'list';
    // Ctrl+Z is the text's; where there is none, it takes back what was sent.
    else if (!isEmpty || actionOf(keysOfPress(event) ?? '', app) !== 'undo' || !runAction(app, 'undo')) return;
    event.preventDefault();
  };
}
