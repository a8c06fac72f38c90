/** Canned replies as a file has them: an export of ours, a team's shared set, or another program's list. */
import * as v from 'valibot';
import { problemOf, Reply, type ReplyProblem, shortcodeOf } from './canned.ts';

const FILE_FORMAT = 'mostrador-replies';
const ENTRIES_MAX = 5_000;

/** Ours, and Chatwoot's names for the same. */
const Entry = v.union([
  Reply,
  v.pipe(
    v.object({ short_code: v.string(), content: v.string() }),
    v.transform(({ short_code, content }) => ({ shortcode: short_code, text: content })),
  ),
]);
const List = v.union([v.array(v.unknown()), v.object({ replies: v.array(v.unknown()) })]);

export interface InvalidEntry {
  /** Its place in the file, from 1. */
  readonly at: number;
  readonly shortcode: string | null;
  readonly problem: ReplyProblem | 'no-reply' | 'twice';
}

export type ParsedFile =
  | { readonly ok: true; readonly replies: readonly Reply[]; readonly invalid: readonly InvalidEntry[] }
  | { readonly ok: false; readonly problem: 'not-json' | 'no-replies' | 'too-many' };

/** Total: whatever the file holds, each entry is a reply or has a reason not to be one. */
export function parseReplies(content: string): ParsedFile {
  let document: unknown;
  try {
    document = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  const list = v.safeParse(List, document);
  if (!list.success) return { ok: false, problem: 'no-replies' };
  const entries = Array.isArray(list.output) ? list.output : list.output.replies;
  if (entries.length > ENTRIES_MAX) return { ok: false, problem: 'too-many' };
  return { ok: true, ...sorted(entries) };
}

function sorted(entries: readonly unknown[]) {
  const replies = new Map<string, Reply>();
  const invalid: InvalidEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const at = index + 1;
    const parsed = v.safeParse(Entry, entry);
    if (!parsed.success) {
      invalid.push({ at, shortcode: null, problem: 'no-reply' });
      continue;
    }
    const reply = { shortcode: shortcodeOf(parsed.output.shortcode), text: parsed.output.text };
    const problem = replies.has(reply.shortcode) ? 'twice' : problemOf(reply);
    if (problem === null) replies.set(reply.shortcode, reply);
    else invalid.push({ at, shortcode: reply.shortcode, problem });
  }
  return { replies: [...replies.values()], invalid };
}

export function fileOf(replies: readonly Reply[]): string {
  const list = replies.map(({ shortcode, text }) => ({ shortcode, text }));
  return `${JSON.stringify({ format: FILE_FORMAT, version: 1, replies: list }, null, 2)}\n`;
}

export interface Incoming {
  readonly fresh: readonly Reply[];
  /** The agent has one of that shortcode, with another text. */
  readonly changed: readonly Reply[];
  readonly same: number;
  readonly invalid: readonly InvalidEntry[];
}

/** What taking a file would do to the agent's own replies, by shortcode. */
export function compareReplies(
  { replies, invalid }: Extract<ParsedFile, { ok: true }>,
  own: ReadonlyMap<string, { readonly text: string }>,
): Incoming {
  const isKnown = ({ shortcode }: Reply) => own.has(shortcode);
  const isSame = ({ shortcode, text }: Reply) => own.get(shortcode)?.text === text;
  return {
    fresh: replies.filter((one) => !isKnown(one)),
    changed: replies.filter((one) => isKnown(one) && !isSame(one)),
    same: replies.filter(isSame).length,
    invalid,
  };
}
