/** The scene's threads, found and paged as the core does it, with the core's own reading of what is typed. */
import { findNotes } from '../../src-core/domain/search-notes.ts';
import { isEmpty, parseQuery, sendersOf } from '../../src-core/domain/search-query.ts';
import { snippetOf } from '../../src-core/domain/search-snippet.ts';
import type { Handlers } from '../../src-shared/link.ts';
import type { Mensaje } from '../../src-shared/model.ts';
import type { Records } from '../../src-shared/records.ts';

type Threads = ReadonlyMap<string, readonly Mensaje[]>;

export function findingOf(
  threads: Threads,
  notes: () => Records['note'],
  seq: () => number,
): Pick<Handlers, 'newer' | 'around' | 'search'> {
  const all = (usuario: string) => threads.get(usuario) ?? [];
  const slice = (usuario: string, from: number, to: number) => ({
    seq: seq(),
    mensajes: all(usuario).slice(Math.max(0, from), to),
    more: from > 0,
  });
  return {
    newer({ usuario, after, limit }) {
      const from = all(usuario).findIndex(({ id }) => id === after) + 1;
      return { ...slice(usuario, from, from + limit), more: from + limit < all(usuario).length };
    },
    around({ usuario, at, limit }) {
      const thread = all(usuario);
      const place = thread.findIndex((one) => (at.by === 'id' ? one.id === at.id : one.fecha >= at.fecha));
      const { length } = thread;
      if (place < 0) return { ...slice(usuario, length - limit, length), newer: false, id: null };
      const half = Math.floor(limit / 2);
      const page = slice(usuario, place - half, place + half + 1);
      return { ...page, newer: place + half + 1 < length, id: thread[place]?.id ?? null };
    },
    search({ text, usuario, before, limit }) {
      const query = parseQuery(text, Date.now());
      const known = [...threads.keys(), 'laura'];
      const de = query.de.flatMap((name) => sendersOf(name, known, 'laura'));
      const isFound = (one: Mensaje) =>
        query.terms.every((term) => snippetOf(one.mensaje, [term]).ranges.length > 0) &&
        (de.length === 0 || de.includes(one.de)) &&
        one.fecha >= (query.desde ?? 0) &&
        one.fecha < (query.hasta ?? Number.POSITIVE_INFINITY);
      const searched = usuario === null ? [...threads.values()].flat() : all(usuario);
      const found = isEmpty(query) ? [] : searched.filter(isFound).sort((a, b) => b.fecha - a.fecha);
      const from = before === null ? 0 : found.findIndex(({ id }) => id === before) + 1;
      const hits = found.slice(from, from + limit).map(({ id, usuario, de, fecha, mensaje }) => {
        const { snippet, ranges } = snippetOf(mensaje, query.terms);
        return { id, usuario, de, fecha, snippet, ranges: ranges.map(([a, b]): [number, number] => [a, b]) };
      });
      const inNotes = usuario === null && before === null ? findNotes(notes(), query, 'laura') : [];
      return { hits, more: from + limit < found.length, notes: [...query.notes], inNotes };
    },
  };
}
