/** A conversation to a file, or to paper. */
import type { Fault, Mensaje } from '../../src-shared/model.ts';
import type { App } from '../store/app.ts';
import { faultOf } from '../store/fault.ts';
import { plainName } from '../view/text.ts';
import { lateWordsOf } from '../words/late.ts';
import { conversationCsv, conversationHtml, conversationJson, type Exported } from './conversation.ts';
import { readAll } from './read-all.ts';

export const FORMATS = ['html', 'pdf', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export function exportedOf({ state, clock }: App, usuario: string, mensajes: readonly Mensaje[]): Exported {
  const session = state.session.peek();
  const server = 'server' in session ? (session.server ?? '') : '';
  const agent = 'agent' in session ? session.agent.usuario : '';
  return { usuario, mensajes, server, agent, at: clock.now() };
}

/** Whether it was saved, or the fault to show. */
export async function exportConversation(
  app: App,
  usuario: string,
  format: Format,
  onRead: (count: number) => void,
): Promise<boolean | Fault> {
  const words = lateWordsOf(app.words.peek());
  try {
    const exported = exportedOf(app, usuario, await readAll(app.client, usuario, onRead));
    const name = `${plainName(usuario)}.${format}`;
    switch (format) {
      case 'html':
        return app.files.save(name, conversationHtml(exported, words), 'text/html');
      case 'csv':
        return app.files.save(name, conversationCsv(exported, words), 'text/csv');
      case 'json':
        return app.files.save(name, conversationJson(exported), 'application/json');
      case 'pdf': {
        const { saved } = await app.client.ask('save-pdf', { name, html: conversationHtml(exported, words) });
        return saved;
      }
    }
  } catch (error) {
    return faultOf(error);
  }
}
