/** The Files port: the system's own dialog says where. */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Files } from '../src-core/ports.ts';
import { FaultError } from '../src-shared/link.ts';
import { fileName } from './file-name.ts';
import { pdfOf } from './pdf.ts';

export function createFiles(window: BrowserWindow): Files {
  async function save(name: string, content: () => string | Promise<Buffer>): Promise<boolean> {
    const defaultPath = join(app.getPath('documents'), fileName(name));
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
    if (canceled || filePath === '') return false;
    await replace(filePath, await content()).catch((error: NodeJS.ErrnoException) => {
      throw new FaultError({ code: 'file-failed', detail: error.code ?? error.message });
    });
    return true;
  }
  return {
    save: (name, text) => save(name, () => text),
    savePdf: (name, html) => save(name, () => pdfOf(html)),
  };
}

/** A full disk, or an end in the middle of it, leaves the file that was there before. */
async function replace(path: string, content: string | Buffer): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await fs.writeFile(part, content, { mode: 0o600 });
    await fs.rename(part, path);
  } catch (error) {
    await fs.rm(part, { force: true });
    throw error;
  }
}
