/** The agent's canned replies: found, written, changed, deleted and taken back, brought in and taken out. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useWords } from '../hooks/use-app.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { useReplyEditor } from '../hooks/use-reply-editor.ts';
import { Dialog } from './dialog.tsx';
import { RepliesFoot } from './replies-foot.tsx';
import { ReplyForm } from './reply-form.tsx';
import { type FileRead, ReplyImport } from './reply-import.tsx';
import { ReplyList } from './reply-list.tsx';

export function RepliesDialog() {
  const overlay = useOverlay('replies');
  const { text } = useWords();
  return (
    <Dialog class="replies-dialog" title={text.actions.replies} {...overlay}>
      <RepliesDesk />
    </Dialog>
  );
}

function RepliesDesk() {
  const editor = useReplyEditor();
  const read = useSignal<FileRead | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const toForm = () => {
    read.value = null;
    const isNew = editor.form.peek().shortcode === '';
    form.current?.querySelector<HTMLElement>(isNew ? 'input' : 'textarea')?.focus();
  };
  return (
    <>
      <div class="replies-desk">
        <ReplyList onChosen={toForm} />
        {read.value === null ? (
          <ReplyForm ref={form} />
        ) : (
          <ReplyImport read={read.value} onDone={() => (read.value = null)} />
        )}
      </div>
      <RepliesFoot onRead={(file) => (read.value = file)} />
    </>
  );
}
