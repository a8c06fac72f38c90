/** Rows of the local store, to and from the model. What does not fit the model (a damaged file) throws. */
import * as v from 'valibot';
import { Conversation, Mensaje } from '../../../src-shared/model.ts';
import type { StoredMensaje } from '../../ports.ts';

const Flag = v.pipe(
  v.number(),
  v.transform((flag) => flag !== 0),
);

const StoredRow = v.object({
  ...Mensaje.entries,
  stored: Flag,
  read: Flag,
  cid: v.nullable(v.string()),
});

const ConversationRow = v.object({
  usuario: v.string(),
  last_de: v.nullable(v.string()),
  last_mensaje: v.nullable(v.string()),
  last_fecha: v.nullable(v.number()),
  unread: v.number(),
  waiting_since: v.nullable(v.number()),
  draft: v.string(),
});

export function toStored(row: unknown): StoredMensaje {
  return v.parse(StoredRow, row);
}

export function toMensaje(row: unknown): Mensaje {
  const { read: _read, cid: _cid, ...mensaje } = toStored(row);
  return mensaje;
}

export function toConversation(row: unknown): Conversation {
  const { usuario, unread, draft, ...rest } = v.parse(ConversationRow, row);
  const { last_de: de, last_mensaje: mensaje, last_fecha: fecha } = rest;
  const last = de !== null && mensaje !== null && fecha !== null ? { de, mensaje, fecha } : null;
  return v.parse(Conversation, { usuario, last, unread, waitingSince: rest.waiting_since, draft });
}
