/** The team's canned replies, from a file the host was given. Read once; what cannot be used is left out, and logged. */
import { readFileSync } from 'node:fs';
import type { Reply } from '../../src-shared/canned.ts';
import { type ParsedFile, parseReplies } from '../../src-shared/canned-file.ts';
import type { Log } from '../ports.ts';

/** Null: none were given. */
export function readSharedReplies(file: string | null, log: Log): readonly Reply[] {
  if (file === null) return [];
  const parsed = read(file);
  if (!parsed.ok) {
    log('warn', 'shared-replies-failed', { problem: parsed.problem });
    return [];
  }
  const { replies, invalid } = parsed;
  if (invalid.length > 0) log('warn', 'shared-replies-left-out', { count: invalid.length });
  return replies;
}

function read(file: string): ParsedFile | { readonly ok: false; readonly problem: string } {
  try {
    return parseReplies(readFileSync(file, 'utf8'));
  } catch (error) {
    return { ok: false, problem: (error as NodeJS.ErrnoException).code ?? 'unreadable' };
  }
}
