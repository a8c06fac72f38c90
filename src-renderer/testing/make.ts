/** Shapes for unit tests: everything usual, then what matters. */
import type { Conversation, Mensaje } from '../../src-shared/model.ts';

export function aMensaje(id: string, fecha: number, rest: Partial<Mensaje> = {}): Mensaje {
  const usual = {
    usuario: 'ana',
    de: 'ana',
    para: null,
    mensaje: id,
    delivery: 'received',
    stored: true,
    mark: null,
  } as const;
  return { ...usual, id, fecha, ...rest };
}

export function aConversation(usuario: string, rest: Partial<Conversation> = {}): Conversation {
  return { usuario, last: null, unread: 0, waitingSince: null, answeredAt: null, unsent: 0, draft: '', ...rest };
}
