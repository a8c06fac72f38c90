/** The core's one decision function: state and fact in, state and effects out. Pure. */
import { assertNever } from '../../src-shared/assert-never.ts';
import type { Gap, LinkState } from '../../src-shared/model.ts';
import { NO_RECORDS, withRecords } from '../../src-shared/records.ts';
import type { Write } from '../ports.ts';
import { heldBack, isSeen } from './attention.ts';
import { heard, shownBusy, stillBusy } from './colleagues.ts';
import { emptyConversation } from './conversation.ts';
import { startCopies } from './copies.ts';
import type { Effect } from './effects.ts';
import type { CoreEvent, EventOf } from './events.ts';
import {
  arrived,
  deliveryAdvanced,
  remembering,
  sendAccepted,
  storedArrived,
  threadMerged,
} from './reduce-mensajes.ts';
import { recordPut, recordRemoved } from './reduce-records.ts';
import { INITIAL, type State } from './state.ts';
import { type Step, shown, unreadChanged, withConversations, written } from './steps.ts';

export function reduce(state: State, event: CoreEvent): Step {
  switch (event.type) {
    case 'desk-changed':
      return deskChanged(state, event);
    case 'session-changed':
      return shown({ ...state, session: event.session }, { session: event.session });
    case 'link-changed':
      return linkChanged(state, event);
    case 'sync-progressed':
      return shown({ ...state, sync: event.sync }, { sync: event.sync });
    case 'settings-changed':
      return shown(state, { settings: event.settings });
    case 'attention-changed':
      return attentionChanged(state, event);
    case 'draft-changed':
      return draftChanged(state, event);
    case 'record-put':
      return recordPut(state, event.record);
    case 'record-removed':
      return recordRemoved(state, event.name);
    case 'conversations-listed':
      return listed(state, event);
    case 'caught-up':
      return caughtUp(state, event);
    case 'memory-changed':
      return memoryChanged(state, event);
    case 'warned':
      return warned(state, [...state.warnings, event.warning]);
    case 'warnings-dismissed':
      return warned(state, []);
    case 'skew-measured':
      return skewMeasured(state, event);
    case 'mensaje-arrived':
      return arrived(state, event);
    case 'stored-arrived':
      return storedArrived(state, event);
    case 'replies-held':
      return repliesHeld(state, event);
    case 'notice-held':
      return { state: { ...state, verdicts: heldBack(state.verdicts, event.usuario) }, effects: [] };
    case 'colleagues-heard':
      return colleaguesHeard(state, event);
    case 'send-accepted':
      return sendAccepted(state, event);
    case 'delivery-advanced':
      return deliveryAdvanced(state, event);
    case 'thread-merged':
      return threadMerged(state, event);
    default:
      return assertNever(event);
  }
}

function deskChanged(state: State, event: EventOf<'desk-changed'>): Step {
  const { session, storage, memory, warnings, unsent } = event;
  const listed = event.conversations.map((one) => ({ ...one, unsent: unsent.get(one.usuario)?.size ?? 0 }));
  const conversations = new Map(listed.map((one) => [one.usuario, one]));
  const attention = { ...state.attention, open: null };
  const recordChange = { upserts: [...event.records], removed: [], reset: true };
  const records = withRecords(NO_RECORDS, recordChange);
  const next: State = { ...INITIAL, attention, session, storage, memory, warnings, conversations, unsent, records };
  const change = {
    session,
    storage,
    link: next.link,
    sync: next.sync,
    gap: null,
    skew: next.skew,
    warnings: [...warnings],
    conversations: { upserts: listed, reset: true },
    held: [],
    colleagues: [],
    records: recordChange,
  };
  const effects: Effect[] = [{ type: 'publish', change }, { type: 'forget-notices' }, ...unreadChanged(state, next)];
  return { state: next, effects };
}

function linkChanged(state: State, { link, at }: EventOf<'link-changed'>): Step {
  const gap = gapAfter(state, link);
  const copies = copiesAfter(state, link, at);
  const colleagues = link.phase === 'live' ? state.colleagues : [];
  const next = { ...state, link, gap, copies, colleagues };
  return shown(next, {
    link,
    ...(gap !== state.gap && { gap }),
    ...(colleagues.length !== state.colleagues.length && { colleagues: [] }),
  });
}

/** The server may send copies before we hear that it let us in: they count from the attempt on. */
function copiesAfter({ copies }: State, { phase }: LinkState, at: number): State['copies'] {
  if (phase === 'connecting') return startCopies(at);
  return phase === 'live' ? (copies ?? startCopies(at)) : null;
}

/** A gap begins when a live link is lost, and ends, still unproven, when one is live again. */
function gapAfter(state: State, link: LinkState): Gap | null {
  const { gap } = state;
  if (state.link.phase === 'live' && link.phase !== 'live' && link.phase !== 'idle')
    return { from: gap?.from ?? link.since, to: null };
  return gap && link.phase === 'live' && gap.to === null ? { ...gap, to: link.since } : gap;
}

function memoryChanged(state: State, { memory }: EventOf<'memory-changed'>): Step {
  return { state: remembering(state, memory), effects: written([{ type: 'memory', memory }], []) };
}

function caughtUp(state: State, { memory }: EventOf<'caught-up'>): Step {
  const gap = state.gap?.to === null ? state.gap : null;
  const effects = written([{ type: 'memory', memory }], []);
  const next = { ...remembering(state, memory), gap };
  return { state: next, effects: gap === state.gap ? effects : [...effects, { type: 'publish', change: { gap } }] };
}

/** `Date` has whole seconds: less than that is no change. */
const SKEW_GRAIN_MS = 2_000;

function skewMeasured(state: State, { skew }: EventOf<'skew-measured'>): Step {
  if (Math.abs(skew - state.skew) < SKEW_GRAIN_MS) return { state, effects: [] };
  return shown({ ...state, skew }, { skew });
}

function warned(state: State, warnings: State['warnings']): Step {
  return shown({ ...state, warnings }, { warnings: [...warnings] });
}

function repliesHeld(state: State, { usuario, held: now }: EventOf<'replies-held'>): Step {
  if (JSON.stringify(state.held.get(usuario) ?? null) === JSON.stringify(now)) return { state, effects: [] };
  const held = new Map(state.held);
  if (now) held.set(usuario, now);
  else held.delete(usuario);
  return shown({ ...state, held }, { held: [...held.values()] });
}

function colleaguesHeard(state: State, { presencia, at }: EventOf<'colleagues-heard'>): Step {
  const lasting = stillBusy(state.colleagues, at);
  const colleagues = presencia ? heard(lasting, presencia, at) : lasting;
  const [before, now] = [shownBusy(state.colleagues), shownBusy(colleagues)];
  const next = { ...state, colleagues };
  return JSON.stringify(before) === JSON.stringify(now)
    ? { state: next, effects: [] }
    : shown(next, { colleagues: now });
}

function attentionChanged(state: State, event: EventOf<'attention-changed'>): Step {
  const next = { ...state, attention: event.attention };
  const { open } = event.attention;
  const conversation = open === null ? undefined : state.conversations.get(open);
  if (!conversation || !isSeen(event.attention, conversation.usuario)) return { state: next, effects: [] };
  const clear: Effect = { type: 'clear-notice', usuario: conversation.usuario };
  if (conversation.unread === 0) return { state: next, effects: [clear] };
  const read = withConversations(next, [{ ...conversation, unread: 0 }]);
  const writes: Write[] = [{ type: 'read-all', usuario: conversation.usuario }];
  return {
    state: read.state,
    effects: [...written(writes, read.changed), ...read.published, clear, ...unreadChanged(state, read.state)],
  };
}

function draftChanged(state: State, event: EventOf<'draft-changed'>): Step {
  const before = state.conversations.get(event.usuario) ?? emptyConversation(event.usuario);
  if (before.draft === event.draft) return { state, effects: [] };
  const { state: next, changed, published } = withConversations(state, [{ ...before, draft: event.draft }]);
  return { state: next, effects: [...written([], changed), ...published] };
}

function listed(state: State, event: EventOf<'conversations-listed'>): Step {
  const unknown = event.usuarios.filter((usuario) => !state.conversations.has(usuario)).map(emptyConversation);
  const { state: next, changed, published } = withConversations(state, unknown);
  return { state: next, effects: [...written([], changed), ...published] };
}
