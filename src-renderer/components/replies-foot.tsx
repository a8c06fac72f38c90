/** What was done, and its undo; and the way in and out for files. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { compareReplies, fileOf, parseReplies } from '../../src-shared/canned-file.ts';
import type { Fault } from '../../src-shared/model.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useReplyEditor } from '../hooks/use-reply-editor.ts';
import { FaultAlert } from './fault-alert.tsx';
import type { FileRead } from './reply-import.tsx';

const SIZE_MAX = 20_000_000; // bytes

export function RepliesFoot({ onRead }: { readonly onRead: (file: FileRead) => void }) {
  const { replies, state, files } = useApp();
  const { text } = useLateWords();
  const input = useRef<HTMLInputElement>(null);
  const fault = useSignal<Fault | null>(null);
  const isExported = useSignal(false);
  const own = replies.all.value.filter(({ isShared }) => !isShared);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const { name } = file;
    if (file.size > SIZE_MAX) return onRead({ name, problem: 'too-big' });
    const parsed = parseReplies(await file.text());
    if (parsed.ok) onRead({ name, incoming: compareReplies(parsed, state.records.peek().canned) });
    else onRead({ name, problem: parsed.problem });
  };
  const save = async () => {
    const saved = await files.save(text.replies.fileName, fileOf(own), 'application/json');
    isExported.value = saved === true;
    fault.value = typeof saved === 'boolean' ? null : saved;
  };
  return (
    <footer class="replies-foot">
      <DoneLine isExported={isExported.value} />
      <FaultAlert fault={fault.value} />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          void read(file);
          event.currentTarget.value = ''; // the same one again is read again
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {text.replies.import}
      </button>
      <button type="button" class="button" disabled={own.length === 0} onClick={() => void save()}>
        {text.replies.export}
      </button>
    </footer>
  );
}

function DoneLine({ isExported }: { readonly isExported: boolean }) {
  const editor = useReplyEditor();
  const { text } = useLateWords();
  const done = editor.done.value;
  return (
    <p class="replies-done" aria-live="polite">
      {!done && isExported && text.replies.exported}
      {done?.what === 'saved' && text.replies.saved(done.shortcode)}
      {done?.what === 'deleted' && text.replies.deleted(done.shortcode)}
      {done?.what === 'imported' && text.replies.imported(done.count)}
      {done?.undo && (
        <button type="button" class="link-button" onClick={() => void done.undo?.()}>
          {text.replies.undo}
        </button>
      )}
    </p>
  );
}
