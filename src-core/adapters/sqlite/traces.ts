/** Who wrote when, read in the order of the index on threads; read by the hundred thousand, so nothing is parsed. */
import type { Database } from 'libsql';
import type { Trace } from '../../domain/metrics-trace.ts';
import type { Store } from '../../ports.ts';
import { PLACE, PLACE_DESC, SEQ_PLACE } from './schema.ts';

interface Row {
  readonly fecha: number;
  readonly seq: number;
  readonly ord: number;
  readonly theirs: number;
}

/** What has not left has not been said. */
const SAID = "delivery NOT IN ('queued', 'sending', 'refused')";

export function createTraces(db: Database): Pick<Store, 'traces' | 'traceBefore'> {
  const select = `SELECT fecha, ${SEQ_PLACE} AS seq, ord, de = usuario AS theirs FROM mensajes WHERE usuario = ?`;
  const after = db.prepare(`${select} AND (${PLACE}) > (?, ?, ?) AND fecha < ? AND ${SAID} ORDER BY ${PLACE} LIMIT ?`);
  const before = db.prepare(`${select} AND fecha < ? AND ${SAID} ORDER BY ${PLACE_DESC} LIMIT 1`);
  return {
    traces: (usuario, { fecha, seq, ord }, to, limit) =>
      (after.all(usuario, fecha, seq, ord, to, limit) as Row[]).map(toTrace),
    traceBefore(usuario, fecha) {
      const row = before.get(usuario, fecha) as Row | undefined;
      return row ? toTrace(row) : null;
    },
  };
}

function toTrace({ fecha, seq, ord, theirs }: Row): Trace {
  return { fecha, seq, ord, theirs: theirs !== 0 };
}
