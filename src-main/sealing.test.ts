import { expect, test } from 'vitest';
import { createSealing, type Safe } from './sealing.ts';

const OLD: Safe = {
  encryptString: (text) => Buffer.from(`old ${text}`),
  decryptString: (sealed) => sealed.toString().replace('old ', ''),
};
const newer = (isAvailable: boolean): Safe => ({
  ...OLD,
  isAsyncEncryptionAvailable: async () => isAvailable,
  encryptStringAsync: async (text) => Buffer.from(`new ${text}`),
  decryptStringAsync: async (sealed) => ({
    result: sealed.toString().slice(4),
    shouldReEncrypt: sealed.toString().startsWith('old'),
  }),
});

test.each([
  ['has none', OLD, 'old x', false],
  ['has them, but not here', newer(false), 'old x', false],
  ['has them', newer(true), 'new x', true],
])('an Electron that %s of the newer ways', async (_which, safe, sealed, isStale) => {
  const { seal, open } = createSealing(safe);
  expect((await seal('x')).toString()).toBe(sealed);
  expect(await open(Buffer.from(sealed))).toEqual({ text: 'x', isStale: false });
  expect(await open(Buffer.from('old x'))).toEqual({ text: 'x', isStale });
});

test('what cannot be opened is an error', async () => {
  const refuse = () => {
    throw new Error('no');
  };
  await expect(createSealing({ ...OLD, decryptString: refuse }).open(Buffer.from('x'))).rejects.toThrow('no');
});
