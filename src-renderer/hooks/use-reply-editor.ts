/** What is being written of a canned reply: made with the first dialog, and there as long as the page, whoever closes it. */
import { effect, untracked } from '@preact/signals';
import type { App } from '../store/app.ts';
import { createReplyEditor } from '../store/reply-editor.ts';
import { ownerOf } from '../store/sink.ts';
import { useApp } from './use-app.ts';

type ReplyEditor = ReturnType<typeof createReplyEditor>;
const editors = new WeakMap<App, ReplyEditor>();

export function useReplyEditor(): ReplyEditor {
  const app = useApp();
  const known = editors.get(app);
  if (known) return known;
  const editor = createReplyEditor(app.client, app.state);
  editors.set(app, editor);
  effect(() => {
    // One agent's words are not for the next.
    if (ownerOf(app.state.session.value) === null) untracked(editor.forget);
  });
  return editor;
}
