/** What the agent has chosen, and what is remembered of their servers, on this machine. */
import * as v from 'valibot';
import { DEFAULT_SHIFTS, Shifts } from './metrics.ts';
import { QuietHours } from './notices.ts';
import type { Shortcuts } from './shortcuts.ts';
import { areLimits } from './waits.ts';

const Time = v.pipe(v.number(), v.finite()); // ms since the epoch

export const OWN_WORDS_MAX = 2_000;

/** What the agent chose. Kept by the host on disk; no secrets here. */
export const Settings = v.object({
  server: v.nullable(v.string()),
  usuario: v.nullable(v.string()),
  locale: v.picklist(['system', 'es', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
  /** `system`: more where the system asks for more. */
  contrast: v.picklist(['system', 'more']),
  textSize: v.picklist(['normal', 'large', 'larger']),
  density: v.picklist(['comfortable', 'compact']),
  /** The notes beside the thread, where there is room for them. */
  notesPanel: v.boolean(),
  /** The first steps were shown, or put away. */
  toured: v.boolean(),
  notifications: v.picklist(['full', 'hide-text', 'off']),
  /** No notifications until then; null: as usual. */
  quietUntil: v.nullable(Time),
  quietHours: v.nullable(QuietHours),
  /** What becomes of a wait that lasts (domain/escalation.ts): told of on arrival only, again and again, or by steps. */
  escalation: v.picklist(['off', 'repeat', 'stepwise']),
  /** With a notification: the system's own sound, one of ours, or none. */
  sound: v.picklist(['system', 'soft', 'clear', 'none']),
  /** The agent ended what the week says, until then. */
  quietLifted: v.nullable(Time),
  /** Minutes until a wait is warm, and until it is late: `2-10`. */
  waits: v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}-[1-9]\d{0,3}$/), v.check(areLimits, 'order')),
  /** What sends: Enter (and Shift+Enter breaks the line), or Ctrl+Enter (and Enter breaks it). */
  sendKey: v.picklist(['enter', 'mod-enter']),
  /** s a message is held before it leaves, to take it back. */
  undoSend: v.picklist(['off', '3', '5', '10']),
  /** Replies that waited: after how many minutes, or once overtaken, they are asked about; off: they just leave. */
  staleReplies: v.picklist(['5', '15', '60', 'off']),
  /** Words the agent taught the spell checker. */
  ownWords: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))), v.maxLength(OWN_WORDS_MAX)),
  /** Keys the agent changed, by command; null: turned off. */
  shortcuts: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
  ),
  /** The hours the panel counts together. */
  shifts: Shifts,
  /** Sign-ins left at each server, as it said itself: we never make the attempt that would be refused. */
  attempts: v.record(v.string(), v.object({ remaining: v.number(), resetAt: Time })),
});
export type Settings = Readonly<v.InferOutput<typeof Settings>>;
export const DEFAULT_SETTINGS: Settings = {
  server: null,
  usuario: null,
  locale: 'es', // Spanish first: the names on screen are the same on every machine until the agent chooses
  theme: 'system',
  contrast: 'system',
  textSize: 'normal',
  density: 'comfortable',
  notesPanel: false,
  toured: false,
  notifications: 'full',
  quietUntil: null,
  quietHours: null,
  escalation: 'off',
  sound: 'system',
  quietLifted: null,
  waits: '2-10',
  sendKey: 'enter',
  undoSend: 'off',
  staleReplies: '15',
  ownWords: [],
  shortcuts: {} satisfies Shortcuts,
  shifts: [...DEFAULT_SHIFTS],
  attempts: {},
};
