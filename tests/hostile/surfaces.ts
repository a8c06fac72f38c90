/** Places where somebody's text ends up, by name. Each throws where the text does not stay a text, or not the same. */
import { expect } from 'vitest';
import { parseQuery } from '../../src-core/domain/search-query.ts';
import { snippetOf } from '../../src-core/domain/search-snippet.ts';
import { serverOrigin } from '../../src-core/domain/server-url.ts';
import { readClaims, tokenOf } from '../../src-core/domain/token.ts';
import { fileName } from '../../src-main/file-name.ts';
import { BODY_MAX, escapeMarkup, plainText, TITLE_MAX } from '../../src-main/notice-text.ts';
import { conversationCsv, conversationHtml, conversationJson } from '../../src-renderer/export/conversation.ts';
import { es } from '../../src-renderer/locales/es.ts';
import { piecesOf } from '../../src-renderer/view/body.ts';
import { piecesOf as markedPieces } from '../../src-renderer/view/hits.ts';
import { firstLine, firstWords, plainName } from '../../src-renderer/view/text.ts';
import { lateWordsOf } from '../../src-renderer/words/late.ts';
import { wordsOf } from '../../src-renderer/words/words.ts';
import { readMensajeRecibido } from '../../src-shared/protocol.ts';
import { safeLink } from '../../src-shared/safe-link.ts';

export type Surface = (text: string) => void;

const words = lateWordsOf(wordsOf('es', es, 'es-ES'));
/** Obeyed instead of read: by a terminal, a line, an eye. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
/** https://www.w3.org/TR/xml/#charsets */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const joined = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join('');

function exportedOf(text: string) {
  const own = { id: 'm1', usuario: text || 'x', de: text || 'x', para: 'admin', mensaje: text, fecha: 1_000 } as const;
  const mensaje = { ...own, delivery: 'received', stored: true, mark: null } as const;
  return { usuario: own.usuario, mensajes: [mensaje], server: 'https://chat.example', agent: 'laura', at: 2_000 };
}

/** The cells of the second line, by RFC 4180. */
function cellsOf(csv: string): readonly string[] {
  const body = csv.slice(csv.indexOf('\r\n') + 2, -2);
  return [...body.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gy)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

function bubble(text: string): void {
  const pieces = piecesOf(text);
  expect(joined(pieces)).toBe(text);
  for (const piece of pieces) if (piece.kind === 'link') expect(piece.url).toMatch(/^(https:\/\/|mailto:)/);
}

function row(text: string): void {
  for (const line of [firstLine(text), firstWords(text)]) {
    expect(line.length).toBeLessThanOrEqual(161);
    expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
  }
}

function name(text: string): void {
  expect(plainName(text)).not.toMatch(OBEYED);
  expect(plainName(text)).toHaveLength(text.length);
}

function notification(text: string): void {
  for (const max of [TITLE_MAX, BODY_MAX]) {
    const plain = plainText(text, max);
    expect([...plain].length).toBeLessThanOrEqual(max);
    expect(plain).not.toMatch(OBEYED);
    expect(plain).not.toMatch(NOT_XML);
    const escaped = escapeMarkup(plain);
    expect(escaped.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
    expect(escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(plain);
  }
}

function spreadsheet(text: string): void {
  const [, de, , mensaje] = cellsOf(conversationCsv(exportedOf(text), words));
  expect([text, `'${text}`]).toContain(mensaje);
  for (const cell of [de, mensaje]) expect(cell).not.toMatch(FORMULA);
}

const EMPTY_PAGE = conversationHtml(exportedOf(''), words).match(/[<>"']/g)?.length ?? 0;
function page(text: string): void {
  const html = conversationHtml(exportedOf(text), words);
  // The texts brought no sign that means something to a parser.
  expect(html.match(/[<>"']/g)).toHaveLength(EMPTY_PAGE);
  expect(html).not.toMatch(/(?![\t\r\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
}

function program(text: string): void {
  expect(JSON.parse(conversationJson(exportedOf(text))).messages[0].mensaje).toBe(text);
}

function file(text: string): void {
  const made = fileName(text);
  expect(made).not.toMatch(/[/\\:*?"<>|]/);
  expect(made).not.toMatch(OBEYED);
  expect(made).not.toMatch(/^(\.|\s|$)|[.\s]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  expect(Buffer.byteLength(made)).toBeLessThanOrEqual(255);
}

function search(text: string): void {
  const { terms } = parseQuery(text.slice(0, 500), 1_000_000); // no more can be asked (contract.ts)
  const { snippet, ranges } = snippetOf(text, terms);
  expect(joined(markedPieces(snippet, ranges))).toBe(snippet);
  for (const [from, to] of ranges) expect(from >= 0 && from < to && to <= snippet.length).toBe(true);
}

function link(text: string): void {
  const safe = safeLink(text);
  if (!safe) return;
  expect(safe.url).toMatch(/^(https:\/\/[^/@]+(\/|$)|mailto:[^?&,]+@[A-Za-z0-9.-]+$)/);
  expect(safe.host).toMatch(/^[\x21-\x7e]+$/);
}

function server(text: string): void {
  const origin = serverOrigin(text);
  if (origin === null) return;
  expect(new URL(origin).origin).toBe(origin);
  expect(origin).toMatch(/^https:\/\/|^http:\/\/(localhost|127\.|\[::1\])/);
}

function cookie(text: string): void {
  const taken = tokenOf([`token=${text}; Path=/; HttpOnly`]);
  for (const token of [text, taken ?? '']) if (readClaims(token)) expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
}

function wire(text: string): void {
  const isName = text.length > 0 && text.length <= 1_000;
  expect(readMensajeRecibido({ de: text, mensaje: text })).toEqual(isName ? { de: text, mensaje: text } : null);
}

export const SURFACES: Readonly<Record<string, Surface>> = {
  bubble,
  row,
  name,
  notification,
  spreadsheet,
  page,
  program,
  file,
  search,
  link,
  server,
  cookie,
  wire,
};
