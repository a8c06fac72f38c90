/** The part of `reduce` that is about messages: those that arrive, those that leave, those a reading shows. */
import type { Conversation } from '../../src-shared/model.ts';
import { ADMIN } from '../../src-shared/protocol.ts';
import type { ServerMemory, StoredMensaje, Write } from '../ports.ts';
import { isSeen, noticeOf, type Telling, verdictOf } from './attention.ts';
import { answered, emptyConversation, filedUnder, isTheirs, withMensaje } from './conversation.ts';
import { hear, learn } from './copies.ts';
import type { Effect } from './effects.ts';
import type { EventOf } from './events.ts';
import { agentOf, type State } from './state.ts';
import { placed, type Step, unreadChanged, visible, withThread, written } from './steps.ts';

export function arrived(state: State, event: EventOf<'mensaje-arrived'>): Step {
  const agent = agentOf(state);
  if (!agent) return { state, effects: [] };
  const { id, fecha, at, isUnstored } = event;
  const { de, mensaje } = event.arrived;
  const usuario = filedUnder(agent, de);
  const due = agent.usuario === ADMIN && !isUnstored ? 2 : 1;
  const heard = state.copies && hear(state.copies, event.arrived, { id, at, due });
  const next = { ...state, copies: heard?.copies ?? null };
  if (heard && !heard.isNew) return { state: next, effects: heard.isGuess ? [{ type: 'check', usuario }] : [] };
  const fixed = { delivery: 'received', stored: false, cid: null, seq: null, para: null } as const;
  const read = isSeen(state.attention, usuario);
  const stored: StoredMensaje = {
    id,
    usuario,
    de,
    mensaje,
    fecha,
    read,
    mark: isUnstored ? 'unstored' : null,
    ...fixed,
  };
  return received(next, stored, event.telling, []);
}

export function storedArrived(state: State, event: EventOf<'stored-arrived'>): Step {
  const { mensaje, isNew, hasta, telling } = event;
  const agent = agentOf(state);
  if (!agent) return { state, effects: [] };
  const memory = hasta === null ? {} : { hasta };
  const next = remembering(state, memory);
  const extra = hasta === null ? [] : [{ type: 'memory', memory } as const];
  if (isTheirs(agent, mensaje) && !isNew) return withThread(next, [mensaje], [], known(next, mensaje.usuario), extra);
  if (isTheirs(agent, mensaje)) {
    return received(next, { ...mensaje, read: isSeen(state.attention, mensaje.usuario) }, telling, extra);
  }
  const conversation = withMensaje(known(next, mensaje.usuario), agent, mensaje);
  const step = withThread(next, [mensaje], [], conversation, extra);
  // A colleague (or another window) has answered: nobody needs to be told of this customer any more.
  return { state: step.state, effects: [...step.effects, { type: 'clear-notice', usuario: mensaje.usuario }] };
}

/** A message from the other side: kept, shown, told. */
function received(state: State, mensaje: StoredMensaje, telling: Telling, extra: readonly Write[]): Step {
  const agent = agentOf(state);
  if (!agent) return { state, effects: [] };
  const conversation = withMensaje(known(state, mensaje.usuario), agent, mensaje);
  const conversations = placed(state, [conversation]);
  const { verdicts, effects: notices } = told(state, mensaje, telling);
  const next = { ...state, conversations, verdicts };
  const effects: Effect[] = [
    ...written([{ type: 'put', mensaje }], [conversation], extra),
    { type: 'publish-mensaje', mensaje: visible(mensaje), conversation },
    ...notices,
    ...unreadChanged(state, next),
  ];
  return { state: next, effects };
}

/** So many of the last verdicts are kept, for whoever asks why there was no notification. */
const VERDICTS = 10;

function told(
  state: State,
  mensaje: StoredMensaje,
  telling: Telling,
): { readonly verdicts: State['verdicts']; readonly effects: readonly Effect[] } {
  const verdict = verdictOf(state.attention, mensaje, telling, state.records.arrangement.get(mensaje.usuario));
  const verdicts = [...state.verdicts.slice(1 - VERDICTS), verdict];
  const notice = noticeOf(mensaje, telling.notifications);
  return { verdicts, effects: verdict.why === 'told' ? [{ type: 'notify', notice }] : [] };
}

export function sendAccepted(state: State, event: EventOf<'send-accepted'>): Step {
  const agent = agentOf(state);
  if (!agent) return { state, effects: [] };
  const before = { ...known(state, event.mensaje.usuario), draft: '' };
  return withThread(state, [event.mensaje], [], withMensaje(before, agent, event.mensaje));
}

/** Sent, it answers the customer, unless they wrote again after it was written. */
export function deliveryAdvanced(state: State, { mensaje, hasta }: EventOf<'delivery-advanced'>): Step {
  const agent = agentOf(state);
  const before = known(state, mensaje.usuario);
  const overtaken = before.last !== null && before.last.fecha > mensaje.fecha && before.last.de === mensaje.usuario;
  const left = mensaje.delivery === 'sent' || mensaje.delivery === 'confirmed';
  const after = left && agent ? answered(before, agent, mensaje) : before;
  const { unread, waitingSince } = overtaken ? before : after;
  const memory = hasta === null ? {} : { hasta };
  const extra = hasta === null ? [] : [{ type: 'memory', memory } as const];
  return withThread(remembering(state, memory), [mensaje], [], { ...after, unread, waitingSince }, extra);
}

export function threadMerged(state: State, event: EventOf<'thread-merged'>): Step {
  const { usuario, etag, upserts, removed, conversation, news, telling } = event;
  const extra: Write[] = etag === undefined ? [] : [{ type: 'etag', usuario, etag }];
  const step = withThread(learning(state, event), upserts, removed, conversation, extra);
  const isAnswered = conversation.waitingSince === null && known(state, usuario).waitingSince !== null;
  const cleared: Effect[] = isAnswered ? [{ type: 'clear-notice', usuario }] : [];
  if (!news) return { state: step.state, effects: [...step.effects, ...cleared] };
  const { verdicts, effects } = told(state, news, telling);
  return { state: { ...step.state, verdicts }, effects: [...step.effects, ...cleared, ...effects] };
}

function learning(state: State, { reading }: EventOf<'thread-merged'>): State {
  const agent = agentOf(state);
  if (!reading || !agent || !state.copies) return state;
  return { ...state, copies: learn(state.copies, { ...reading, agent: agent.usuario }) };
}

export function remembering(state: State, memory: Partial<ServerMemory>): State {
  return { ...state, memory: { ...state.memory, ...memory } };
}

function known(state: State, usuario: string): Conversation {
  return state.conversations.get(usuario) ?? emptyConversation(usuario);
}
