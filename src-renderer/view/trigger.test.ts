import { describe, expect, it, test } from 'vitest';
import { triggerAt, wholeEmojiAt } from './trigger.ts';

const at = (text: string) => {
  const found = triggerAt(text, text.length);
  return found && `${found.kind} ${found.from} ${found.typed}`;
};

describe('a canned reply is asked for', () => {
  it.each([
    ['/', 'canned 0 '],
    ['/gra', 'canned 0 gra'],
    ['Hola. /gra', 'canned 6 gra'],
    ['Hola\n/envío', 'canned 5 envío'],
  ])('by %j', (text, expected) => expect(at(text)).toBe(expected));

  it.each(['24/11', 'y/o', 'https://a.es/b', '/etc/hosts', '/gra cias', '(/a', ''])('not by %j', (text) =>
    expect(at(text)).toBeNull(),
  );

  it('up to the caret, wherever that is', () => {
    expect(triggerAt('/gracias a ti', 3)).toEqual({ kind: 'canned', from: 0, typed: 'gr' });
    expect(triggerAt('a /gracias', 2)).toBeNull();
  });

  it('however long the text before it; but not by a word that never ends', () => {
    expect(at(`${'hola '.repeat(2_000)}/x`)).toBe('canned 10000 x');
    expect(at(`/${'x'.repeat(500)}`)).toBeNull();
  });
});

describe('an emoji is asked for', () => {
  it.each([
    [':so', 'emoji 0 so'],
    ['vale :corazón', 'emoji 5 corazón'],
    ['(:ok_h', 'emoji 1 ok_h'],
    ['👍:co', 'emoji 2 co'],
    [':+1', 'emoji 0 +1'],
  ])('by %j', (text, expected) => expect(at(text)).toBe(expected));

  it.each([
    '10:30',
    'a las 10:30h',
    'https://host:80',
    'nota:así',
    ':D',
    ':p',
    ' :30',
    '::so',
    ':)',
    'de:ana22',
    ': no',
  ])('not by %j', (text) => expect(at(text)).toBeNull());
});

test('a name between colons is whole at the second one', () => {
  expect(wholeEmojiAt('va :thumbsup:', 13)).toEqual({ from: 3, typed: 'thumbsup' });
  expect(wholeEmojiAt(':+1:', 4)?.typed).toBe('+1');
  expect(wholeEmojiAt(':100:', 5)?.typed).toBe('100');
  for (const text of ['10:30:', '::', 'a:b:', 'http://x:y:', ':a b:'])
    expect(wholeEmojiAt(text, text.length), text).toBeNull();
});
