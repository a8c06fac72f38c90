import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mensaje } from '../../src-shared/model.ts';
import { es } from '../locales/es.ts';
import { lateWordsOf } from '../words/late.ts';
import { wordsOf } from '../words/words.ts';
import { conversationCsv, conversationHtml, conversationJson, type Exported } from './conversation.ts';
import { csvOf } from './csv.ts';
import { html } from './page.ts';

const words = lateWordsOf(wordsOf('es', es, 'es-ES'));

function aMensaje(mensaje: string, patch: Partial<Mensaje> = {}): Mensaje {
  const own = { id: 'm1', usuario: 'ana22', de: 'ana22', para: 'admin', mensaje, fecha: 1_000 } as const;
  return { ...own, delivery: 'received', stored: true, mark: null, ...patch };
}
const exported = (...mensajes: readonly Mensaje[]): Exported => ({
  ...{ usuario: 'ana22', mensajes, server: 'https://chat.example', agent: 'laura', at: 2_000 },
});

/** RFC 4180, read by other means than it is written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  for (const [, cell = '', end] of text.replace(/^\uFEFF/, '').matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a table', () => {
  it('is read back as it was, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', '\r', '\n', ' ', '=', '-') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const plain = readCsv(csvOf(rows)).map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r\n])/, '')));
        expect(plain).toEqual(rows);
      }),
    );
  });

  it('has nothing that a spreadsheet would work out', () => {
    const hostile = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=HYPERLINK("http://x","y")',
      '\n=1',
      '＝1',
      '\uFEFF=1',
    ];
    for (const [cell = ''] of readCsv(csvOf(hostile.map((one) => [one])))) expect(cell).toMatch(/^'/);
    expect(csvOf([[-1, null, 'a=b']])).toBe('\uFEFF-1,,a=b\r\n');
  });

  it('of a conversation is one row a message', () => {
    const csv = conversationCsv(exported(aMensaje('=2+2, "así"\nno')), words);
    expect(csv).toBe(
      `\uFEFFFecha,De,Para,Mensaje,Estado\r\n1970-01-01T00:00:01.000Z,ana22,admin,"'=2+2, ""así""\nno",\r\n`,
    );
  });
});

describe('a page', () => {
  it('has nobody’s text as anything but text', () => {
    const hostile = `<script>alert(1)</script><img src=x onerror='x'> & "\u202Etxt\0`;
    const page = conversationHtml(
      exported(aMensaje(hostile, { de: '<b>ana' }), aMensaje('Sí', { de: 'laura', delivery: 'queued' })),
      words,
    );
    expect(page).not.toMatch(/<script|<img|<b>ana|\u202E|\0/);
    expect(page).toContain(html(hostile));
    expect(page).toContain('class="mine"');
    expect(page).toContain('en cola');
    expect(page).toContain("default-src 'none'");
  });
});

it('for programs, all of each message', () => {
  const json = JSON.parse(conversationJson(exported(aMensaje('a\0b'))));
  expect(json).toMatchObject({ format: 'mostrador-conversation', version: 1, usuario: 'ana22', agent: 'laura' });
  expect(json.messages).toEqual([
    {
      ...{ id: 'm1', de: 'ana22', para: 'admin', mensaje: 'a\0b', fecha: '1970-01-01T00:00:01.000Z' },
      ...{ delivery: 'received', stored: true, mark: null },
    },
  ]);
});
