/** What the agent decides about a message that did not arrive, or has not left. What would lose text asks once. */
import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mensaje } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import type { Choices } from '../hooks/use-choices.ts';
import { firstWords } from '../view/text.ts';

interface MessageActionsProps {
  readonly mensaje: Mensaje;
  readonly choices: Exclude<Choices, 'none'>;
}

export function MessageActions({ mensaje, choices }: MessageActionsProps) {
  const { sends, drafts, actions } = useApp();
  const { text } = useWords();
  const asking = useSignal(false);
  const busy = useSignal(false);
  const away = useReturn(asking.value);
  const decide = async (decision: () => Promise<boolean>) => {
    if (busy.peek()) return;
    busy.value = true;
    if (await decision()) actions.focus.value = 'composer';
    busy.value = false;
  };
  const ask = () => {
    asking.value = true;
  };
  const discard = (keepText: boolean) => () => void decide(() => sends.discard(mensaje, keepText));
  const onCancel = () => (drafts.of(mensaje.usuario).peek().trim() === '' ? discard(true)() : ask());
  const words = firstWords(mensaje.mensaje);
  if (asking.value) {
    return (
      <Ask
        words={words}
        onYes={discard(false)}
        onNo={() => {
          asking.value = false;
        }}
      />
    );
  }
  if (choices === 'cancel') return <Action name={text.act.cancel} words={words} buttonRef={away} onClick={onCancel} />;
  return (
    <>
      <Action name={text.act.retry} words={words} onClick={() => void decide(() => sends.resend(mensaje))} />
      <Action name={text.act.edit} words={words} onClick={discard(true)} />
      <Action name={text.act.discard} words={words} buttonRef={away} onClick={ask} />
    </>
  );
}

/** The focus goes back to what asked. */
function useReturn(isAsking: boolean): Ref<HTMLButtonElement> {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (was.current && !isAsking) button.current?.focus();
    was.current = isAsking;
  }, [isAsking]);
  return button;
}

interface AskProps {
  readonly words: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The focus is on the way back: a key pressed twice takes nothing away. */
function Ask({ words, onYes, onNo }: AskProps) {
  const { text } = useWords();
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onNo();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
    <div role="group" class="ask" aria-label={text.act.ask} onKeyDown={onKeyDown}>
      <span>{text.act.ask}</span>
      <Action name={text.act.discard} words={words} onClick={onYes} />
      <Action name={text.act.keep} words={words} buttonRef={no} onClick={onNo} />
    </div>
  );
}

interface ActionProps {
  readonly name: string;
  readonly words: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onClick: () => void;
}

/** A small word that is a button; its full name says of which message. */
function Action({ name, words, buttonRef = null, onClick }: ActionProps) {
  return (
    <button ref={buttonRef} type="button" class="link-button" aria-label={`${name}: ${words}`} onClick={onClick}>
      {name}
    </button>
  );
}
