import { describe, expect, it } from 'vitest';
import { makeHandover, parseHandover } from '../../src-shared/handover.ts';
import type { Conversation } from '../../src-shared/model.ts';
import { type Arrangement, USUAL } from '../../src-shared/records.ts';
import { type DeskNow, offersOf, sheetOf } from './handover.ts';

const SERVER = 'https://chat.example';
const NOW = 1_000_000;
const row = (usuario: string, patch: Partial<Conversation> = {}): Conversation => ({
  ...{
    usuario,
    last: { de: usuario, mensaje: 'Hola\nsegunda', fecha: 500 },
    unread: 0,
    waitingSince: null,
    draft: '',
    answeredAt: null,
    unsent: 0,
  },
  ...patch,
});
const snoozed = (until: number): Arrangement => ({ ...USUAL, shelf: { at: 'snoozed', until, since: 500, unread: 0 } });

interface Written {
  readonly rows: readonly Conversation[];
  readonly arrangements?: Readonly<Record<string, Arrangement>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly drafts?: Readonly<Record<string, string>>;
}
const deskOf = ({ rows, arrangements = {}, notes = {}, drafts = {} }: Written): DeskNow => ({
  conversations: new Map(rows.map((one) => [one.usuario, one])),
  arrangements: new Map(Object.entries(arrangements)),
  noteOf: (usuario) => notes[usuario] ?? '',
  draftOf: (usuario) => drafts[usuario] ?? '',
  now: NOW,
});
const given = (written: Written) =>
  makeHandover({ server: SERVER, agent: 'laura', at: NOW, conversations: [...sheetOf(deskOf(written))] });

const full: Written = {
  rows: [row('ana'), row('juan', { waitingSince: 300 }), row('luis', { waitingSince: 200 }), row('eva'), row('nadie')],
  arrangements: { ana: { ...USUAL, pinned: true }, eva: snoozed(NOW + 1) },
  notes: { juan: 'Llamar' },
  drafts: { luis: 'A medias' },
};

describe('the sheet', () => {
  it('has whoever waits, longest first, then whoever something is kept of, and nobody else', () => {
    const sheet = sheetOf(deskOf(full));
    expect(sheet.map(({ usuario }) => usuario)).toEqual(['luis', 'juan', 'ana', 'eva']);
    expect(sheet[0]).toMatchObject({
      draft: 'A medias',
      last: { mensaje: 'Hola' },
      snoozedUntil: null,
    });
    expect(sheet[3]?.snoozedUntil).toBe(NOW + 1);
  });

  it('comes back whole from its file; another server’s, a newer one and no sheet say what they are', () => {
    const sheet = given(full);
    const text = JSON.stringify(sheet);
    expect(parseHandover(`\uFEFF${text}`, SERVER)).toEqual(sheet);
    expect(parseHandover(text, 'https://other.example')).toBe('other-server');
    expect(parseHandover(text.replace('"version":1', '"version":2'), SERVER)).toBe('newer');
    expect(parseHandover('{"format":', SERVER)).toBe('not-json');
    expect(parseHandover('[]', SERVER)).toBe('no-handover');
    expect(parseHandover(text.replace('"Llamar"', `"${'x'.repeat(10_001)}"`), SERVER)).toBe('no-handover');
  });
});

describe('what is taken', () => {
  const bare: Written = { rows: full.rows };
  const parts = (written: Written) =>
    offersOf(given(full), deskOf(written)).offers.map(({ part, usuario, mine }) => [part, usuario, mine]);

  it('takes the place of nothing at an empty desk', () => {
    expect(parts(bare)).toEqual([
      ['draft', 'luis', null],
      ['note', 'juan', null],
      ['pin', 'ana', null],
      ['snooze', 'eva', null],
    ]);
  });

  it('is asked about where there is something of one’s own, and not offered where it is the same', () => {
    const own: Written = {
      ...bare,
      notes: { juan: 'Otra cosa' },
      drafts: { luis: 'A medias ' },
      arrangements: { ana: { ...USUAL, pinned: true }, eva: snoozed(NOW + 9) },
    };
    expect(parts(own)).toEqual([
      ['note', 'juan', 'Otra cosa'],
      ['snooze', 'eva', ''],
    ]);
    expect(parts({ ...own, arrangements: { ana: USUAL, eva: snoozed(NOW + 1) } }).at(-1)).toEqual(['pin', 'ana', null]);
  });

  it('hides nobody who has written since, and names whom nobody knows here', () => {
    const rows = [row('eva', { waitingSince: 900 })];
    expect(offersOf(given(full), deskOf({ rows }))).toEqual({ offers: [], unknown: ['luis', 'juan', 'ana'] });
  });
});
