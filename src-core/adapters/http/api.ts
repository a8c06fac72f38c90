/** The `Api` port over HTTP: sign-in, the list of conversations, histories. Whatever comes is parsed before it is used. */
import * as v from 'valibot';
import type { Fault } from '../../../src-shared/model.ts';
import { HistoryRow, HTTP_ERRORS, UsuariosConversaciones } from '../../../src-shared/protocol.ts';
import { Novedades } from '../../../src-shared/protocol-extended.ts';
import type { Api, Clock, HistoryOutcome, Log } from '../../ports.ts';
import { type Answer, createSend } from './request.ts';
import { renew, signIn, statusFault, withToken } from './sign-in.ts';

const LIST_TIMEOUT_MS = 15_000;
const REACH_TIMEOUT_MS = 5_000;
/** Histories hang for ever while the database is locked (protocol.md). */
const HISTORY_TIMEOUT_MS = 30_000;

export interface ApiOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly fetcher?: typeof fetch;
  readonly onSkew?: (skew: number) => void;
}

export function createApi(origin: string, options: ApiOptions): Api {
  const { clock, log } = options;
  const send = createSend(origin, options);
  return {
    signIn: (usuario, pass) => signIn(send, clock, usuario, pass),
    async conversations(token) {
      const outcome = await send('/api/usuarios-conversaciones', {
        headers: withToken(token),
        timeoutMs: LIST_TIMEOUT_MS,
      });
      if (!outcome.ok) return outcome;
      if (outcome.answer.status !== 200) return { ok: false, fault: apiFault(outcome.answer, clock) };
      const parsed = v.safeParse(UsuariosConversaciones, parseJson(outcome.answer.body));
      if (!parsed.success) return { ok: false, fault: { code: 'not-a-server' } };
      return { ok: true, usuarios: parsed.output };
    },
    async history(token, usuario, etag) {
      const path =
        usuario === null ? '/api/mensajes/mios' : `/api/mensajes?con=${encodeURIComponent(usuario.toWellFormed())}`;
      const headers = etag === null ? withToken(token) : { ...withToken(token), 'If-None-Match': etag };
      const outcome = await send(path, { headers, timeoutMs: HISTORY_TIMEOUT_MS });
      return outcome.ok ? readHistory(outcome.answer, clock, log) : outcome;
    },
    async novedades(token, desde, limite) {
      const path = `/api/novedades?desde=${desde}&limite=${limite}`;
      const outcome = await send(path, { headers: withToken(token), timeoutMs: HISTORY_TIMEOUT_MS });
      if (!outcome.ok) return outcome;
      if (outcome.answer.status !== 200) return { ok: false, fault: apiFault(outcome.answer, clock) };
      const parsed = v.safeParse(Novedades, parseJson(outcome.answer.body));
      return parsed.success
        ? { ok: true, novedades: parsed.output }
        : { ok: false, fault: { code: 'not-a-server', detail: 'novedades' } };
    },
    renew: (token) => renew(send, clock, token),
    async reach() {
      // Any answer will do. Twice: the first may have gone over a connection that was cut with the others.
      for (const _ of ['kept', 'fresh']) {
        const outcome = await send('/api/mensajes', { timeoutMs: REACH_TIMEOUT_MS });
        if (outcome.ok && outcome.answer.status < 500) return true;
      }
      return false;
    },
    async signOut(token) {
      await send('/logout', { headers: withToken(token), timeoutMs: LIST_TIMEOUT_MS });
    },
  };
}

/** A row that is no row is left out and counted; the others are still worth reading. */
function readHistory(answer: Answer, clock: Clock, log: Log): HistoryOutcome {
  if (answer.status === 304) return { ok: true, rows: null };
  if (answer.status !== 200) return { ok: false, fault: apiFault(answer, clock) };
  const list = parseJson(answer.body);
  if (!Array.isArray(list)) return { ok: false, fault: { code: 'not-a-server' } };
  const rows: HistoryRow[] = [];
  for (const item of list) {
    const row = v.safeParse(HistoryRow, item);
    if (row.success) rows.push(row.output);
  }
  if (rows.length < list.length) log('warn', 'history-rows-dropped', { dropped: list.length - rows.length });
  return { ok: true, rows, etag: answer.headers.get('etag') };
}

/** 401 and 403 name their reason in JSON or in plain text. */
function apiFault(answer: Answer, clock: Clock): Fault {
  if ((answer.status === 401 || answer.status === 403) && answer.body.includes(HTTP_ERRORS.badToken))
    return { code: 'bad-token' };
  return statusFault(answer, clock);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
