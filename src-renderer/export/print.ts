/** A conversation on paper: put beside the page, which is not printed, for as long as the printing takes. */
import { h, render } from 'preact';
import type { Fault } from '../../src-shared/model.ts';
import { PrintSheet } from '../components/print-sheet.tsx';
import type { App } from '../store/app.ts';
import { faultOf } from '../store/fault.ts';
import { lateWordsOf } from '../words/late.ts';
import { exportedOf } from './export-conversation.ts';
import { readAll } from './read-all.ts';

/** Null: the system's dialog was shown. */
export async function printConversation(app: App, usuario: string): Promise<Fault | null> {
  try {
    const exported = exportedOf(app, usuario, await readAll(app.client, usuario));
    const sheet = document.createElement('div');
    sheet.className = 'print-sheet';
    document.body.append(sheet);
    render(h(PrintSheet, { exported, words: lateWordsOf(app.words.peek()) }), sheet);
    const clear = () => {
      render(null, sheet);
      sheet.remove();
    };
    window.addEventListener('afterprint', clear, { once: true });
    window.print();
    return null;
  } catch (error) {
    return faultOf(error);
  }
}
