import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '../../src-server/create-server.ts';

async function start() {
  const server = await createServer({ databaseUrl: 'sqlite::memory:', jwtSecret: 'x', bcryptCost: 4 });
  onTestFinished(() => server.close());
  return server.accounts;
}
const ana = { usuario: 'Ana', pass: 'x', rol: 'user' } as const;

test('one name, however it is written, is one account', async () => {
  const accounts = await start();
  await accounts.add(ana);
  for (const usuario of ['Ana', 'ana', 'ÁNA']) {
    await expect(accounts.add({ ...ana, usuario })).rejects.toMatchObject({ code: 'name-taken' });
  }
  await accounts.remove('ANÁ');
  expect(await accounts.list()).toEqual([]);
  await expect(accounts.remove('Ana')).rejects.toMatchObject({ code: 'name-unknown' });
  await expect(accounts.setPass('Ana', 'x')).rejects.toMatchObject({ code: 'name-unknown' });
});

test('names and passwords that would be cut, hidden or confused are refused', async () => {
  const accounts = await start();
  for (const usuario of ['', ' ana', 'ana ', 'a\nb', 'a\u202eb', 'a\0', 'x'.repeat(101)]) {
    await expect(accounts.add({ ...ana, usuario })).rejects.toMatchObject({ code: 'bad-name' });
  }
  for (const pass of ['', 'a\0b', 'ñ'.repeat(37)]) {
    await expect(accounts.add({ ...ana, pass })).rejects.toMatchObject({ code: 'bad-pass' });
  }
  await accounts.add({ ...ana, pass: 'ñ'.repeat(36) });
});

test('hashes never leave', async () => {
  const accounts = await start();
  await accounts.add({ ...ana, nombre: 'Ana B.' });
  expect(await accounts.list()).toEqual([{ usuario: 'Ana', nombre: 'Ana B.', rol: 'user', imagen: null }]);
});
