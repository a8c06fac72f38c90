import type { Acuse, CAPS, PROTO, PresenciaDe } from '../../src-shared/protocol-extended.ts';
import type { SeqRow } from '../db/seq-store.ts';

/** What sockets hear that said Hello, and only they, beside `mensaje_recibido` with a whole `SeqRow` in it. */
export interface ExtendedEvents {
  capacidades: (payload: { proto: typeof PROTO; caps: typeof CAPS; limites: { mensaje: number } }) => void;
  mensaje_eco: (payload: SeqRow) => void;
  presencia: (payload: PresenciaDe) => void;
}

/** The acknowledgement, as it goes out: `fecha` is ISO 8601, `retryAfter` seconds. */
export type AcuseOut =
  | (Pick<SeqRow, 'id' | 'seq' | 'fecha' | 'cid'> & { readonly ok: true; readonly dup: boolean })
  | { readonly ok: false; readonly code: Extract<Acuse, { ok: false }>['code']; readonly retryAfter?: number };
