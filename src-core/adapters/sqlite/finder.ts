/** Finding messages by what they say, who wrote them and when. Two statements: through the index of words, and without. */
import type { Database } from 'libsql';
import type { Mensaje } from '../../../src-shared/model.ts';
import type { SearchRequest } from '../../domain/search-query.ts';
import { ftsQuery } from './fts-query.ts';
import { SELECT_MENSAJE, toMensaje } from './rows.ts';
import { PLACE, PLACE_DESC } from './schema.ts';

/** Null asks for nothing. `npm run bench -- search` says what it costs. */
const ASKED = `(:usuario IS NULL OR usuario = :usuario)
  AND (:de IS NULL OR de IN (SELECT value FROM json_each(:de)))
  AND (:desde IS NULL OR fecha >= :desde)
  AND (:hasta IS NULL OR fecha < :hasta)
  AND (:before IS NULL OR (${PLACE}) < (SELECT ${PLACE} FROM mensajes WHERE id = :before))
  ORDER BY ${PLACE_DESC} LIMIT :limit`;

export function createFinder(db: Database): (request: SearchRequest) => readonly Mensaje[] {
  const byWords = db.prepare(
    `${SELECT_MENSAJE} WHERE ord IN (SELECT rowid FROM busqueda WHERE busqueda MATCH :words) AND ${ASKED}`,
  );
  const byRest = db.prepare(`${SELECT_MENSAJE} WHERE ${ASKED}`);
  return ({ terms, de, ...rest }) => {
    const asked = { ...rest, de: de === null ? null : JSON.stringify(de) };
    const rows = terms.length > 0 ? byWords.all({ ...asked, words: ftsQuery(terms) }) : byRest.all(asked);
    return rows.map(toMensaje);
  };
}
