/** A conversation's summary, folded from its messages: last line, unread count, since when the customer waits. */
import type { Agent, Conversation, Mensaje } from '../../src-shared/model.ts';
import { ADMIN } from '../../src-shared/protocol.ts';

export function emptyConversation(usuario: string): Conversation {
  return { usuario, last: null, unread: 0, waitingSince: null, answeredAt: null, unsent: 0, draft: '' };
}

/** The conversation a live message is filed under: its sender's; a customer has only the one with `admin`. */
export function filedUnder(agent: Agent, de: string): string {
  return agent.rol === 'admin' ? de : ADMIN;
}

/** True when the message comes from the other side of the counter. */
export function isTheirs(agent: Agent, mensaje: Mensaje): boolean {
  return agent.rol === 'admin' ? mensaje.de === mensaje.usuario : mensaje.de !== agent.usuario;
}

/** An answer counts when it has left: a queued or refused one leaves the customer waiting. */
function isAnswer(mensaje: Mensaje): boolean {
  return mensaje.delivery !== 'queued' && mensaje.delivery !== 'sending' && mensaje.delivery !== 'refused';
}

/** The summary after one more message, the newest so far. An answer by anybody clears unread and waiting. */
export function withMensaje(
  conversation: Conversation,
  agent: Agent,
  mensaje: Mensaje & { readonly read: boolean },
): Conversation {
  const last = { de: mensaje.de, mensaje: mensaje.mensaje, fecha: mensaje.fecha };
  if (!isTheirs(agent, mensaje))
    return isAnswer(mensaje) ? answered({ ...conversation, last }, agent, mensaje) : { ...conversation, last };
  return {
    ...conversation,
    last,
    unread: conversation.unread + (mensaje.read ? 0 : 1),
    waitingSince: conversation.waitingSince ?? mensaje.fecha,
  };
}

/** The summary after an answer that has left, by this agent or a colleague. */
export function answered(conversation: Conversation, agent: Agent, { de, fecha }: Mensaje): Conversation {
  const answeredAt = de === agent.usuario ? Math.max(fecha, conversation.answeredAt ?? 0) : conversation.answeredAt;
  return { ...conversation, unread: 0, waitingSince: null, answeredAt };
}

/** The summary of a thread, or of its end, oldest first; what a thread does not say is kept. */
export function summarise(
  conversation: Conversation,
  agent: Agent,
  thread: readonly (Mensaje & { readonly read: boolean })[],
): Conversation {
  const { usuario, draft, answeredAt, unsent } = conversation;
  const empty = { ...emptyConversation(usuario), draft, answeredAt, unsent };
  return thread.reduce((sum, mensaje) => withMensaje(sum, agent, mensaje), empty);
}
