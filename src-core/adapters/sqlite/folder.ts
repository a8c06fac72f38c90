/** When the log of a file is folded in: as it grows, and at the end. */
import { statSync } from 'node:fs';
import type { Database } from 'libsql';
import { fold } from './ledger.ts';

export interface Folder {
  afterWrite(): void;
  foldNow(): void;
}

/** About a thousand pages: what SQLite itself would wait for. */
const FOLD_AT = 4_000_000;

/** `file` null: in memory, where there is no log. */
export function createFolder(db: Database, file: string | null): Folder {
  if (file === null) return { afterWrite: () => {}, foldNow: () => {} };
  /** Where the disk has no room to fold it in, the log stays beside the file: nothing is lost, the next opening reads it. */
  function foldNow(): void {
    try {
      fold(db, file ?? '');
    } catch {
      // tried again with the next write, or at the end
    }
  }
  return {
    foldNow,
    afterWrite() {
      if (sizeOf(`${file}-wal`) >= FOLD_AT) foldNow();
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
