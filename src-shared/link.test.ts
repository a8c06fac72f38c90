import { expect, test } from 'vitest';
import { connect } from './link.ts';

const bridge = (reply: unknown) => ({ call: async () => reply, subscribe: () => () => {} });
const asked = (reply: unknown) => connect(bridge(reply)).ask('overtaken', { usuario: 'ana22' });

test.each([
  [null, 'internal'],
  [{ ok: 'yes' }, 'internal'],
  [{ ok: true }, 'internal'],
  [{ ok: true, result: { by: 7 } }, 'internal'],
  [{ ok: true, result: { by: { id: 'm1', mensaje: '<b>' } } }, 'internal'],
  [{ ok: false, fault: { code: 'made-up' } }, 'internal'],
  [{ ok: false, fault: { code: 'timeout' } }, 'timeout'],
])('a result that breaks the contract is a fault: %j', async (reply, code) => {
  await expect(asked(reply)).rejects.toMatchObject({ fault: { code } });
});

test('one that fits is taken as it is, and nothing that is not in the contract with it', async () => {
  expect(await asked({ ok: true, result: { by: null, more: 1 } })).toEqual({ by: null });
});

test('an event that breaks the contract is not heard', () => {
  const heard: unknown[] = [];
  const says = (payload: unknown) => ({
    call: async () => null,
    subscribe(_name: string, listener: (payload: unknown) => void) {
      listener(payload);
      return () => {};
    },
  });
  for (const payload of [null, {}, { usuario: 7 }, { usuario: 'ana22' }])
    connect(says(payload)).on('notice-cleared', (one) => heard.push(one));
  expect(heard).toEqual([{ usuario: 'ana22' }]);
});
