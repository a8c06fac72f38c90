/** The corpus through every place where somebody's text ends up, as far as it is decided without a window. */
import { expect, test } from 'vitest';
import { serverOrigin } from '../../src-core/domain/server-url.ts';
import { safeLink } from '../../src-shared/safe-link.ts';
import { FOLLOWED, LINKS, SERVERS, SIZES, TEXTS } from './corpus/index.ts';
import { SURFACES } from './surfaces.ts';

test('the corpus is as large as it was promised', () => {
  expect(TEXTS.length + SIZES.length + SERVERS.length).toBeGreaterThanOrEqual(250);
});

test.each(Object.entries(SURFACES))('%s', (_name, check) => {
  for (const text of [...TEXTS, ...SIZES, ...SERVERS.map(([typed]) => typed)]) check(text);
});

test('none of the links is followed but those that may be, and their host is seen in ASCII', () => {
  expect(LINKS.filter((link) => safeLink(link) !== null)).toEqual([]);
  expect(FOLLOWED.map(([link]) => [link, safeLink(link)?.host])).toEqual(FOLLOWED);
});

test('a server’s address is an origin or nothing', () => {
  expect(SERVERS.map(([typed]) => [typed, serverOrigin(typed)])).toEqual(SERVERS);
});
