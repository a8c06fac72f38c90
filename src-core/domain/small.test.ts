import { describe, expect, test } from 'vitest';
import { backoff } from './backoff.ts';
import { canAdvance, refusal } from './outbox.ts';
import { serverOrigin } from './server-url.ts';
import { readClaims, tokenOf } from './token.ts';

describe('server addresses', () => {
  test.each([
    ['https://chat.example', 'https://chat.example'],
    [' chat.example ', 'https://chat.example'],
    ['https://chat.example:8443/login?x=1#y', 'https://chat.example:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['https://ñandú.example', 'https://xn--and-6ma2c.example'],
  ])('%s is %s', (typed, origin) => expect(serverOrigin(typed)).toBe(origin));
  test.each([
    '',
    ' ',
    'http://chat.example',
    'ftp://chat.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'https://user:pass@chat.example',
    'https://user@chat.example',
    'https://chat .example',
    'https://chat.example\\@evil.example',
    'https://chat\u0000.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    `https://${'a'.repeat(3_000)}.example`,
  ])('%j is none', (typed) => expect(serverOrigin(typed)).toBeNull());
});

describe('tokens', () => {
  const encode = (claims: unknown) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;
  const GOOD = { user: 'x', name: null, rol: 'admin', imagen: null, iat: 1, exp: 2 }; // nothing but its form is wrong
  test('claims are read, any other rol is a customer', () => {
    expect(readClaims(encode({ user: 'María', name: 'M', rol: 'admin', imagen: null, iat: 1, exp: 2 }))).toMatchObject({
      user: 'María',
      rol: 'admin',
      exp: 2,
    });
    expect(readClaims(encode(GOOD))).toMatchObject({ user: 'x' });
    expect(readClaims(encode({ user: 'x', rol: 'root', exp: 2 }))).toMatchObject({ rol: 'user' });
  });
  test.each([
    '',
    'a.b',
    'a.b.c',
    encode({}),
    encode({ user: '', exp: 1 }),
    encode({ user: 'x' }),
    encode([]),
    encode(null),
    `${encode(GOOD)}\r\nX: y`,
    `${encode(GOOD)}; other=1`,
    `x.${'a'.repeat(5_000)}.y`,
  ])('%j is none', (token) => expect(readClaims(token)).toBeNull());
  test('only a cookie called exactly token counts', () => {
    expect(tokenOf(['xtoken=a', 'token=b; Path=/; HttpOnly'])).toBe('b');
    expect(tokenOf(['xtoken=a', 'token=; Max-Age=0'])).toBeNull();
  });
});

describe('deliveries', () => {
  test('never move backwards', () => {
    expect(canAdvance('queued', 'sending') && canAdvance('sending', 'confirmed') && canAdvance('queued', 'sent')).toBe(
      true,
    );
    for (const [from, to] of [
      ['sent', 'queued'],
      ['sent', 'sending'],
      ['confirmed', 'unconfirmed'],
      ['refused', 'queued'],
      ['received', 'sent'],
    ] as const)
      expect(canAdvance(from, to)).toBe(false);
  });
  test('nothing but space, or more than the column holds, is refused', () => {
    expect(refusal(' \n\t', null)).toEqual({ code: 'message-empty' });
    expect(refusal('x'.repeat(65_535), null)).toBeNull();
    expect(refusal('ñ'.repeat(32_768), null)).toEqual({ code: 'message-too-long', detail: '65536/65535' });
  });
});

const RECONNECT = { baseMs: 500, capMs: 15_000 };
test('waits are uniform below a bound that doubles to 15 s', () => {
  expect([0, 1, 2, 5, 9, 500].map((attempt) => backoff(RECONNECT, attempt, 0.999_999))).toEqual([
    499, 999, 1_999, 14_999, 14_999, 14_999,
  ]);
  expect(backoff(RECONNECT, 9, 0)).toBe(0);
});
