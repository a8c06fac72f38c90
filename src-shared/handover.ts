/** One shift's word to the next: a file, whose every part is bounded and checked before anybody sees it. */
import * as v from 'valibot';
import { Name } from './protocol.ts';
import { NOTE_MAX } from './records.ts';

const FORMAT = 'mostrador-handover';
const VERSION = 1;
const CONVERSATIONS_MAX = 5_000;
const DRAFT_MAX = 100_000;
const LAST_MAX = 1_000;

const Time = v.pipe(v.number(), v.finite());
const Text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const HandedConversation = v.object({
  usuario: Name,
  waitingSince: v.nullable(Time),
  last: v.nullable(v.object({ de: Name, mensaje: Text(LAST_MAX), fecha: Time })), // its first line
  draft: Text(DRAFT_MAX),
  note: Text(NOTE_MAX),
  pinned: v.boolean(),
  snoozedUntil: v.nullable(Time),
});
export type HandedConversation = Readonly<v.InferOutput<typeof HandedConversation>>;

const Handover = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  server: Text(2_000),
  agent: Name,
  at: Time,
  conversations: v.pipe(v.array(HandedConversation), v.maxLength(CONVERSATIONS_MAX)),
});
export type Handover = Readonly<v.InferOutput<typeof Handover>>;

export type HandoverProblem = 'not-json' | 'no-handover' | 'newer' | 'too-big' | 'other-server';

export function makeHandover(parts: Pick<Handover, 'server' | 'agent' | 'at' | 'conversations'>): Handover {
  return { format: FORMAT, version: VERSION, ...parts };
}

/** `server`: where it has to be from; elsewhere the same names are other people. */
export function parseHandover(text: string, server: string): Handover | HandoverProblem {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'not-json';
  }
  const about = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), document);
  if (!about.success) return 'no-handover';
  if (about.output.version > VERSION) return 'newer';
  const parsed = v.safeParse(Handover, document);
  if (!parsed.success) return 'no-handover';
  return parsed.output.server === server ? parsed.output : 'other-server';
}
