/** The tables have the same keys, and every key is said somewhere. */
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../src-shared/model.ts';
import { CHOICES } from '../view/choices.ts';
import { en as firstEn } from './en.ts';
import { lateEn } from './en-late.ts';
import { es as firstEs } from './es.ts';
import { lateEs } from './es-late.ts';

const es = { ...firstEs, ...lateEs };
const en = { ...firstEn, ...lateEn };

type Table = { readonly [key: string]: unknown };

/** `list.empty` and the like; a function says how many arguments it takes. */
function paths(table: Table, prefix = ''): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    if (typeof value === 'function') return [`${path}(${value.length})`];
    return typeof value === 'object' && value !== null ? paths(value as Table, `${path}.`) : [path];
  });
}

const sources = Object.values(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../locales/**', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

/** Keys read by a variable: the expression that reads them, and the section all of whose keys it reads. */
const BY_VARIABLE: Readonly<Record<string, string>> = {
  faults: 'text.faults[',
  delivery: 'text.delivery[',
  marks: 'text.marks[',
  status: 'text.status[link.phase]',
  notify: 'text.notify[permission]',
  paletteKinds: 'text.paletteKinds[line.kind]',
  replyProblems: 'text.replyProblems[',
  fileProblems: 'text.fileProblems[',
  searchNotes: 'text.searchNotes[note.code]',
  figures: 'text.figures[',
  handoverChoices: 'text.handoverChoices[one]',
  handoverParts: 'text.handoverParts[part]',
  handoverProblems: 'text.handoverProblems[problem]',
  formats: 'text.formats[format]',
  ranges: 'text.ranges[',
  how: 'text.how)',
  actions: 'text.actions[id]',
  actionGroups: 'text.actionGroups[group]',
  shelves: 'text.shelves[standing().shelf]',
  snoozes: 'text.snoozes[preset]',
  quiet: 'text.quiet[end]',
  checkLinks: 'text.checkLinks[name]',
  checkRemedies: 'text.checkRemedies[name]',
  checkWhy: 'text.checkWhy[why]',
  listFilters: 'text.listFilters[one]',
  listOrders: 'text.listOrders[order]',
  settings: 'text.settings[name]',
};

function isUsed(path: string): boolean {
  const [section = '', key = ''] = path.replace(/\(\d+\)$/, '').split('.');
  if (new RegExp(`text\\.${section}\\.${key}\\b`).test(sources)) return true;
  const reader = BY_VARIABLE[section];
  if (reader === undefined || !sources.includes(reader)) return false;
  return section !== 'settings' || (CHOICES as readonly string[]).includes(key.replace(/Options$/, ''));
}

describe('the locale tables', () => {
  it('have the same keys, with the same arguments', () => {
    const shape = (table: Table) => paths(table).filter((path) => !path.startsWith('faults.'));
    expect(shape(en)).toEqual(shape(es));
  });

  it('say something for every fault, in both languages', () => {
    for (const code of FAULT_CODES) {
      expect(es.faults[code]({ code }).length, code).toBeGreaterThan(10);
      expect(en.faults[code]({ code }).length, code).toBeGreaterThan(10);
      expect(en.faults[code]({ code }), code).not.toBe(es.faults[code]({ code }));
    }
  });

  it('have no key that nobody reads', () => {
    expect(paths(es).filter((path) => !isUsed(path))).toEqual([]);
  });

  it('have no section twice', () => {
    expect(Object.keys(lateEs).filter((section) => section in firstEs)).toEqual([]);
  });

  it('would notice one', () => {
    expect(isUsed('list.neverSaid')).toBe(false);
    expect(isUsed('nowhere.atAll(1)')).toBe(false);
  });
});
