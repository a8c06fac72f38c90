import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { problemOf, shortcodeOf } from './canned.ts';
import { compareReplies, fileOf, parseReplies } from './canned-file.ts';

const parsed = (document: unknown) => {
  const file = parseReplies(JSON.stringify(document));
  if (!file.ok) throw new Error(file.problem);
  return file;
};

test('what is exported is what is imported', () => {
  const text = fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }).filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const replies = texts.map((text, index) => ({ shortcode: `r${index}`, text: text.toWellFormed() }));
      expect(parseReplies(fileOf(replies))).toEqual({ ok: true, replies, invalid: [] });
    }),
  );
});

describe('a file', () => {
  it('may be a bare list, may have a byte order mark, may be another program’s', () => {
    const file = parseReplies(`\uFEFF${JSON.stringify([{ short_code: '/hola', content: 'Hola', id: 3 }])}`);
    expect(file).toEqual({ ok: true, replies: [{ shortcode: 'hola', text: 'Hola' }], invalid: [] });
  });

  it.each([
    ['not json', '{"replies": [', 'not-json'],
    ['nothing', '', 'not-json'],
    ['something else', '{"users": []}', 'no-replies'],
    ['a word', '"hola"', 'no-replies'],
    ['far too much', JSON.stringify(Array(5_001).fill({})), 'too-many'],
  ])('that is %s says so', (_what, content, problem) => expect(parseReplies(content)).toEqual({ ok: false, problem }));

  it('gives the reason for each entry that is no reply', () => {
    const text = 'x';
    const file = parsed([
      { shortcode: 'a', text },
      { shortcode: 'a', text: 'otra' },
      { shortcode: ' / ', text },
      { shortcode: 'dos palabras', text },
      { shortcode: 'b', text: ' \n' },
      { shortcode: 'c', text: 'x'.repeat(20_001) },
      { shortcode: 'd'.repeat(61), text },
      { shortcode: 'e' },
      null,
    ]);
    expect(file.replies).toEqual([{ shortcode: 'a', text }]);
    expect(file.invalid.map(({ at, problem }) => `${at} ${problem}`)).toEqual([
      '2 twice',
      '3 no-shortcode',
      '4 bad-shortcode',
      '5 no-text',
      '6 long-text',
      '7 long-shortcode',
      '8 no-reply',
      '9 no-reply',
    ]);
  });
});

test('taking a file is told beforehand: what is new, what changes, what is there already', () => {
  const own = new Map([
    ['hola', { text: 'Hola' }],
    ['adiós', { text: 'Adiós' }],
  ]);
  const file = parsed([
    { shortcode: 'hola', text: 'Buenas' },
    { shortcode: 'adiós', text: 'Adiós' },
    { shortcode: 'Hola', text: 'Otra' }, // another one: byte for byte
    {},
  ]);
  expect(compareReplies(file, own)).toEqual({
    fresh: [{ shortcode: 'Hola', text: 'Otra' }],
    changed: [{ shortcode: 'hola', text: 'Buenas' }],
    same: 1,
    invalid: [{ at: 4, shortcode: null, problem: 'no-reply' }],
  });
});

test('a shortcode is one word, with or without its sign', () => {
  expect(['/hola', ' hola ', '//hola'].map(shortcodeOf)).toEqual(['hola', 'hola', 'hola']);
  expect(problemOf({ shortcode: 'envío-2', text: 'x' })).toBeNull();
  expect(problemOf({ shortcode: 'a/b', text: 'x' })).toBe('bad-shortcode');
});
