/** The Files port: the system's own dialog says where. */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Files } from '../src-core/ports.ts';
import { FaultError } from '../src-shared/link.ts';
import { fileName } from './file-name.ts';

export function createFiles(window: BrowserWindow): Files {
  return {
    async save(name, text) {
      const defaultPath = join(app.getPath('documents'), fileName(name));
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
      if (canceled || filePath === '') return false;
      await fs.writeFile(filePath, text, { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        throw new FaultError({ code: 'file-failed', detail: error.code ?? error.message });
      });
      return true;
    },
  };
}
