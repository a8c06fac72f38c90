/**
 * What an agent types to find messages: words (each the beginning of one, accents and case ignored), "whole phrases",
 * `de:` who wrote it, `desde:` and `hasta:` a day. Nothing typed is an error: what means nothing is noted. Pure.
 */
import { fold } from '../../src-shared/fold.ts';
import type { SearchNote } from '../../src-shared/model.ts';
import { spanOf } from './search-dates.ts';

/** Words that follow each other; with `prefix` the last is the beginning of one. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** What a store is asked for. */
export interface SearchRequest {
  /** All of them; none: whatever the text. */
  readonly terms: readonly Term[];
  /** Null: of all conversations. */
  readonly usuario: string | null;
  /** By any of them; null: by anybody. */
  readonly de: readonly string[] | null;
  readonly desde: number | null; // ms, from
  readonly hasta: number | null; // ms, before
  /** The id of the last one seen; null: from the newest. */
  readonly before: string | null;
  readonly limit: number;
}

export interface SearchQuery {
  readonly terms: readonly Term[];
  /** Any of them; none: anybody. */
  readonly de: readonly string[];
  readonly desde: number | null; // ms, from
  readonly hasta: number | null; // ms, before
  readonly notes: readonly SearchNote[];
}

/** A word as the index cuts them (unicode61): letters and figures with their accents. */
export const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu;

const FILTERS: Readonly<Record<string, 'de' | 'desde' | 'hasta'>> = {
  de: 'de',
  from: 'de',
  desde: 'desde',
  since: 'desde',
  hasta: 'hasta',
  until: 'hasta',
};

/** `clave:valor`, `clave:"un valor"`, `"una frase"` (also not closed yet), or what stands between blanks. */
const PIECE = /(\p{L}+):(?=\s|$)|(?:(\p{L}+):)?(?:"([^"]*)"?|([^\s"]+))/gu;

interface Parts {
  terms: Term[];
  de: string[];
  desde: number | null;
  hasta: number | null;
  notes: SearchNote[];
}

function addText(parts: Parts, text: string, prefix: boolean): void {
  const words = text.match(WORD);
  if (words) parts.terms.push({ words, prefix });
}

function addFilter(parts: Parts, filter: 'de' | 'desde' | 'hasta', value: string, now: number): void {
  if (value === '') {
    parts.notes.push({ code: 'empty-filter', text: filter });
    return;
  }
  if (filter === 'de') {
    parts.de.push(value);
    return;
  }
  const span = spanOf(value, now);
  if (!span) parts.notes.push({ code: 'bad-date', text: value });
  else if (filter === 'desde') parts.desde = span.from;
  else parts.hasta = span.to;
}

export function parseQuery(typed: string, now: number): SearchQuery {
  const parts: Parts = { terms: [], de: [], desde: null, hasta: null, notes: [] };
  for (const [whole, lone, key, quoted, plain] of typed.matchAll(PIECE)) {
    const name = fold(key ?? lone ?? '');
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (filter) addFilter(parts, filter, (quoted ?? plain ?? '').trim(), now);
    else addText(parts, whole, quoted === undefined);
  }
  if (parts.desde !== null && parts.hasta !== null && parts.desde >= parts.hasta)
    parts.notes.push({ code: 'dates-crossed', text: '' });
  if (typed.trim() !== '' && isEmpty(parts) && parts.notes.length === 0)
    parts.notes.push({ code: 'no-words', text: typed.trim() });
  return parts;
}

/** Asks for nothing: everything would be found. */
export function isEmpty({ terms, de, desde, hasta }: Omit<SearchQuery, 'notes'>): boolean {
  return terms.length === 0 && de.length === 0 && desde === null && hasta === null;
}

const MYSELF = new Set(['yo', 'mi', 'me']);

/** The users a `de:` means: so called (accents and case aside), or called so at the beginning; else just as written. */
export function sendersOf(asked: string, known: readonly string[], agent: string): readonly string[] {
  const wanted = fold(asked);
  if (MYSELF.has(wanted)) return [agent];
  const same = known.filter((name) => fold(name) === wanted);
  if (same.length > 0) return same;
  const beginning = known.filter((name) => fold(name).startsWith(wanted));
  return beginning.length > 0 ? beginning : [asked];
}
