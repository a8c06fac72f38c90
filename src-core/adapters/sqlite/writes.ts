/** The writes of a store, each on statements prepared once. */
import type { Database } from 'libsql';
import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Write } from '../../ports.ts';
import type { RecordTable } from './records.ts';
import { MENSAJE_COLUMNS } from './rows.ts';

export function prepareWrites(db: Database, records: RecordTable): (write: Write) => void {
  const put = db.prepare(
    `INSERT INTO mensajes (${MENSAJE_COLUMNS.join(', ')}) VALUES (${MENSAJE_COLUMNS.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET para = excluded.para, mensaje = excluded.mensaje, fecha = excluded.fecha,
       delivery = excluded.delivery, stored = excluded.stored, read = excluded.read, seq = excluded.seq,
       mark = excluded.mark`,
  );
  const remove = db.prepare('DELETE FROM mensajes WHERE id = ?');
  const readAll = db.prepare('UPDATE mensajes SET read = 1 WHERE usuario = ? AND read = 0');
  const conversation = db.prepare('INSERT OR REPLACE INTO conversaciones VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const etag = db.prepare('INSERT OR REPLACE INTO etags VALUES (?, ?)');
  const memory = db.prepare('INSERT OR REPLACE INTO memory VALUES (?, ?)');
  const noEtag = db.prepare('DELETE FROM etags WHERE usuario = ?');
  return (write) => {
    switch (write.type) {
      case 'put': {
        const { id, usuario, de, para, mensaje, fecha, delivery, stored, read, cid, seq, mark } = write.mensaje;
        return put.run(id, usuario, de, para, mensaje, fecha, delivery, Number(stored), Number(read), cid, seq, mark);
      }
      case 'remove':
        return remove.run(write.id);
      case 'read-all':
        return readAll.run(write.usuario);
      case 'conversation': {
        const { usuario, last, unread, waitingSince, draft, answeredAt } = write.conversation;
        const { de, mensaje, fecha } = last ?? { de: null, mensaje: null, fecha: null };
        return conversation.run(usuario, de, mensaje, fecha, unread, waitingSince, draft, answeredAt);
      }
      case 'record':
      case 'no-record':
        return records.apply(write);
      case 'etag':
        return write.etag === null ? noEtag.run(write.usuario) : etag.run(write.usuario, write.etag);
      case 'memory':
        for (const [name, value] of Object.entries(write.memory)) memory.run(name, JSON.stringify(value));
        return undefined;
      default:
        return assertNever(write);
    }
  };
}
