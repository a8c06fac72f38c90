/** What a file would bring, before any of it is taken. Nothing of the agent's is replaced unless they say so. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Reply } from '../../src-shared/canned.ts';
import type { Incoming } from '../../src-shared/canned-file.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useReplyEditor } from '../hooks/use-reply-editor.ts';
import { firstLine } from '../view/text.ts';
import { FaultAlert } from './fault-alert.tsx';

export type FileRead =
  | { readonly name: string; readonly incoming: Incoming }
  | { readonly name: string; readonly problem: 'not-json' | 'no-replies' | 'too-many' | 'too-big' };

interface ReplyImportProps {
  readonly read: FileRead;
  readonly onDone: () => void;
}

export function ReplyImport({ read, onDone }: ReplyImportProps) {
  const { text } = useLateWords();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [read]); // it has come where the agent was not looking
  return (
    <section ref={section} class="reply-import" tabIndex={-1} aria-label={text.replies.from(read.name)}>
      <h3>
        <bdi>{text.replies.from(read.name)}</bdi>
      </h3>
      {'problem' in read ? (
        <p role="alert" class="alert">
          {text.fileProblems[read.problem]}
        </p>
      ) : (
        <Contents incoming={read.incoming} onDone={onDone} />
      )}
      {'problem' in read && (
        <button type="button" class="button" onClick={onDone}>
          {text.replies.cancel}
        </button>
      )}
    </section>
  );
}

function Contents({ incoming, onDone }: { readonly incoming: Incoming; readonly onDone: () => void }) {
  const editor = useReplyEditor();
  const { text } = useLateWords();
  const isReplacing = useSignal(false);
  const isTaking = useSignal(false); // thousands take a moment
  const { fresh, changed, same, invalid } = incoming;
  const taken = [...fresh, ...(isReplacing.value ? changed : [])];
  const take = async () => {
    isTaking.value = true;
    await editor.take(taken);
    isTaking.value = false;
    if (!editor.fault.peek()) onDone();
  };
  return (
    <>
      <div class="reply-groups">
        <Group title={fresh.length > 0 && text.replies.fresh(fresh.length)}>
          {fresh.map((one) => (
            <ReplyLine key={one.shortcode} one={one} />
          ))}
        </Group>
        <Group title={changed.length > 0 && text.replies.changed(changed.length)}>
          {changed.map((one) => (
            <ChangedLine key={one.shortcode} one={one} />
          ))}
        </Group>
        {same > 0 && <p>{text.replies.same(same)}</p>}
        <Group title={invalid.length > 0 && text.replies.invalid(invalid.length)}>
          {invalid.map(({ at, shortcode, problem }) => (
            <li key={at}>
              <bdi>{text.replies.entry(at, shortcode)}</bdi> {text.replyProblems[problem]}
            </li>
          ))}
        </Group>
      </div>
      {changed.length > 0 && (
        <label class="reply-replace">
          <input type="checkbox" checked={isReplacing} onChange={() => (isReplacing.value = !isReplacing.peek())} />
          {text.replies.replace}
        </label>
      )}
      <FaultAlert fault={editor.fault.value} />
      <div class="reply-buttons">
        <button
          type="button"
          class="button primary"
          disabled={taken.length === 0 || isTaking.value}
          onClick={() => void take()}
        >
          {text.replies.take(taken.length)}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {text.replies.cancel}
        </button>
      </div>
    </>
  );
}

function Group({ title, children }: { readonly title: string | false; readonly children: ComponentChildren }) {
  if (title === false) return null;
  return (
    <section>
      <h4>{title}</h4>
      <ul>{children}</ul>
    </section>
  );
}

function ReplyLine({ one: { shortcode, text } }: { readonly one: Reply }) {
  return (
    <li>
      <bdi class="suggestion-name">/{shortcode}</bdi> <bdi>{firstLine(text)}</bdi>
    </li>
  );
}

/** Both texts, to choose by. */
function ChangedLine({ one: { shortcode, text: theirs } }: { readonly one: Reply }) {
  const { state } = useApp();
  const { text } = useLateWords();
  const mine = state.records.value.canned.get(shortcode)?.text ?? '';
  return (
    <li>
      <bdi class="suggestion-name">/{shortcode}</bdi>
      <p>
        {text.replies.yours} <bdi>{firstLine(mine)}</bdi>
      </p>
      <p>
        {text.replies.theirs} <bdi>{firstLine(theirs)}</bdi>
      </p>
    </li>
  );
}
