/** Being told: when not, of what, and by which way. */
import * as v from 'valibot';
import { Name } from './protocol.ts';

const Time = v.pipe(v.number(), v.finite());
const Hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)); // "09:30"
/** No notifications from `from` to `to` (the next day, where that is not later), beginning on these days; 0: Sunday. */
export const QuietHours = v.object({
  from: Hour,
  to: Hour,
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.maxLength(7)),
});
export type QuietHours = Readonly<v.InferOutput<typeof QuietHours>>;

/** Our own sounds; the system's is the system's. */
export const Chime = v.picklist(['soft', 'clear']);
export type Chime = v.InferOutput<typeof Chime>;

/** The one that is chosen; null: the system's own sound, or none. */
export function chimeOf(sound: string | undefined): Chime | null {
  return Chime.options.find((one) => one === sound) ?? null;
}

/** What became of a received message: told of, or why not. `at`: by this machine's clock. */
export const Verdict = v.object({
  usuario: Name,
  at: Time,
  /** early: it has not waited long enough yet. held: told of, but the system itself was not to be disturbed. */
  why: v.picklist(['told', 'seen', 'off', 'muted', 'quiet', 'early', 'held']),
});
export type Verdict = Readonly<v.InferOutput<typeof Verdict>>;

/** What the host knows of the ways notifications go. Null: does not apply here, or cannot be known. */
export const NoticeFacts = v.object({
  supported: v.boolean(),
  /** A program on the desktop's bus shows them (Linux). */
  daemon: v.nullable(v.boolean()),
  /** By which the system ties them to the installed program (Windows). */
  appId: v.nullable(v.string()),
  /** The system itself is not to be disturbed: it keeps what it is given, and shows nothing. */
  hushed: v.nullable(v.boolean()),
  /** Why the system refused the last one. */
  failure: v.nullable(v.string()),
});
export type NoticeFacts = Readonly<v.InferOutput<typeof NoticeFacts>>;
