/** One reply, as it is written. What cannot be saved says why once the agent tries. */
import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useReplyEditor } from '../hooks/use-reply-editor.ts';
import { FaultAlert } from './fault-alert.tsx';

export function ReplyForm({ ref }: { readonly ref: Ref<HTMLFormElement> }) {
  const editor = useReplyEditor();
  const { text } = useLateWords();
  const id = useId();
  const isTried = useSignal(false);
  const { shortcode, text: words } = editor.form.value;
  const original = editor.original.value;
  const isLocked = original?.isShared === true;
  const problem = isTried.value ? editor.problem.value : null;
  const write = (part: Partial<typeof editor.form.value>) => {
    editor.form.value = { ...editor.form.peek(), ...part };
    editor.done.value = null;
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    isTried.value = editor.problem.peek() !== null;
    void editor.save();
  };
  return (
    <form
      ref={ref}
      class="reply-form"
      aria-label={original ? text.replies.change(original.shortcode) : text.replies.add}
      onSubmit={onSubmit}
    >
      <div class="field">
        <label for={`${id}-code`}>{text.replies.shortcode}</label>
        <span class="shortcode-box">
          <span aria-hidden="true">/</span>
          <input
            id={`${id}-code`}
            value={shortcode}
            readOnly={isLocked}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            onInput={(event) => write({ shortcode: event.currentTarget.value })}
          />
        </span>
      </div>
      <div class="field">
        <label for={`${id}-text`}>{text.replies.text}</label>
        <textarea
          id={`${id}-text`}
          dir="auto"
          value={words}
          readOnly={isLocked}
          aria-describedby={`${id}-help`}
          onInput={(event) => write({ text: event.currentTarget.value })}
        />
        <p id={`${id}-help`} class="aside">
          {isLocked ? text.replies.locked : text.replies.variables}
        </p>
      </div>
      <div role="alert" hidden={problem === null}>
        {problem !== null && <p class="alert">{text.replyProblems[problem]}</p>}
      </div>
      <FaultAlert fault={editor.fault.value} />
      {!isLocked && <Buttons />}
    </form>
  );
}

function Buttons() {
  const editor = useReplyEditor();
  const { text } = useLateWords();
  const isAsked = editor.next.value !== undefined;
  return (
    <div class="reply-buttons">
      {isAsked && <p role="alert">{text.replies.unsaved}</p>}
      <button type="submit" class="button primary" disabled={!editor.isDirty.value}>
        {text.replies.save}
      </button>
      {editor.isDirty.value && (
        <button type="button" class="button" onClick={() => editor.goOn(editor.original.peek())}>
          {text.replies.discard}
        </button>
      )}
      {isAsked && (
        <button type="button" class="button" onClick={() => (editor.next.value = undefined)}>
          {text.replies.goOn}
        </button>
      )}
      <span class="spring" />
      {editor.original.value && !isAsked && (
        <button type="button" class="button quiet" onClick={() => void editor.remove()}>
          {text.replies.remove}
        </button>
      )}
    </div>
  );
}
