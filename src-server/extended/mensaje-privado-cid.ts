import * as v from 'valibot';
import { type Claims, MENSAJE_MAX_BYTES } from '../../src-shared/protocol.ts';
import { MensajePrivadoCid } from '../../src-shared/protocol-extended.ts';
import type { ServerConfig } from '../config.ts';
import { NAME_MAX } from '../db/statements.ts';
import { errorFields } from '../log.ts';
import { createRateLimit } from '../rate.ts';
import { type ChatServer, type ChatSocket, deliver } from '../sockets/rooms.ts';
import type { Writer } from '../writer/create-writer.ts';
import type { Written } from '../writer/items.ts';
import { deliverStored } from './deliver.ts';
import type { AcuseOut } from './events.ts';

export interface MensajePrivadoCidDeps {
  readonly io: ChatServer;
  readonly writer: Writer;
  readonly config: ServerConfig;
}

/** When to try again, seconds: a full queue empties fast, a database comes back slowly. */
const RETRY_FULL = 1;
const RETRY_DATABASE = 2;

/** Stores, then delivers to everybody, then acknowledges. A repeat under the same `cid` is only acknowledged. */
export function createMensajePrivadoCid({ io, writer, config }: MensajePrivadoCidDeps) {
  const { log, mensajeMax, rate, now, databaseTimeoutMs } = config;
  const limit = createRateLimit(rate, now);

  const announce = (from: Claims, socketId: string, written: Written): void => {
    if (written.kind === 'stored') {
      deliver(io, from, written.row.para, written.row.mensaje);
      deliverStored(io, from, socketId, written.row);
    } else if (written.kind !== 'known') {
      const { kind } = written;
      log.warn({ usuario: from.user, kind, ...('error' in written && errorFields(written.error)) }, 'message-refused');
    }
  };

  return (socket: ChatSocket, payload: unknown, ack: unknown): void => {
    const from = socket.data.claims;
    const answer = answerOnce(ack);
    const read = readMensaje(payload, mensajeMax);
    if (typeof read === 'string') return void answer({ ok: false, code: read });
    const retryAfter = limit.take(from.user);
    if (retryAfter > 0) return void answer({ ok: false, code: 'limite', retryAfter });
    const isQueued = writer.write({ de: from.user, ...read }, databaseTimeoutMs, (written) => {
      announce(from, socket.id, written);
      answer(acuseOf(written));
    });
    if (!isQueued) answer({ ok: false, code: 'no_disponible', retryAfter: RETRY_FULL });
  };
}

type Read = { readonly para: string; readonly mensaje: string; readonly cid: string };

/** As the tables will hold it, or the code of what is wrong with it. */
function readMensaje(payload: unknown, max: number): Read | 'invalido' | 'demasiado_largo' {
  const parsed = v.safeParse(MensajePrivadoCid, payload);
  if (!parsed.success) return 'invalido';
  const { para, cid } = parsed.output;
  if (para.length > NAME_MAX || para.includes('\0')) return 'invalido';
  // A lone surrogate is stored as U+FFFD: what is delivered, and compared with a repeat, is the same.
  const mensaje = parsed.output.mensaje.toWellFormed();
  const isTooLong = countCharacters(mensaje) > max || Buffer.byteLength(mensaje) > MENSAJE_MAX_BYTES;
  return isTooLong ? 'demasiado_largo' : { para: para.toWellFormed(), mensaje, cid: cid.toLowerCase() };
}

/** Code points, as the databases count. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _character of text) count++;
  return count;
}

function acuseOf(written: Written): AcuseOut {
  switch (written.kind) {
    case 'stored':
    case 'known': {
      const { id, seq, fecha, cid } = written.row;
      return { ok: true, id, seq, fecha, cid, dup: written.kind === 'known' };
    }
    case 'reused':
      return { ok: false, code: 'cid_reutilizado' };
    case 'refused':
      return { ok: false, code: 'invalido' };
    case 'unavailable':
      return { ok: false, code: 'no_disponible', retryAfter: RETRY_DATABASE };
  }
}

/** The first answer goes out, if anybody asked for one: what comes as `ack` is whatever the client sent. */
function answerOnce(ack: unknown): (acuse: AcuseOut) => void {
  let isAnswered = typeof ack !== 'function';
  return (acuse) => {
    if (isAnswered) return;
    isAnswered = true;
    (ack as (acuse: AcuseOut) => void)(acuse);
  };
}
