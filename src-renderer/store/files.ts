/** Files the agent takes out of the console: by the host's dialog, or as a download where the page is a browser's. */
import type { Client } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import type { Clock } from '../clock.ts';
import { faultOf } from './fault.ts';
import type { State } from './state.ts';

const KEPT_MS = 60_000; // a browser may ask the agent where before it reads

export interface Files {
  /** `type`: as MIME says it. Whether it was saved, as far as can be known; or the fault to show. */
  save(name: string, text: string, type: string): Promise<boolean | Fault>;
}

export function createFiles(client: Client, clock: Clock, { host }: Pick<State, 'host'>, page: Document): Files {
  return {
    async save(name, text, type) {
      if (host.peek().kind === 'web') return download(page, clock, name, new Blob([text], { type }));
      return client.ask('save-file', { name, text }).then(({ saved }) => saved, faultOf);
    },
  };
}

function download(page: Document, clock: Clock, name: string, content: Blob): true {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  clock.after(KEPT_MS, () => URL.revokeObjectURL(link.href));
  return true;
}
