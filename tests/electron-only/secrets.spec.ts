import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PASS } from '../e2e/support/accounts.ts';
import { call, expect, test, uniqueWord } from './support/signed-in.ts';

/** Every file of the profile, with its bytes. */
async function readProfile(folder: string): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const profile = join(folder, 'profile');
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path, text: (await readFile(path)).toString('latin1') })));
}

test('on disk there is no password, no token and no message; a restart goes on without a password', async ({
  launch,
  folder,
  signIn,
  ana,
}) => {
  const word = uniqueWord();
  const first = await launch();
  await signIn(first);
  ana.say(word);
  const thread = { usuario: 'ana22', before: null, limit: 50 };
  await expect.poll(() => call(first.page, 'thread', thread).then(JSON.stringify)).toContain(word);
  expect(await call(first.page, 'snapshot', {})).toMatchObject({ result: { storage: { kind: 'encrypted' } } });
  await first.app.close();

  const files = await readProfile(folder);
  const secrets = files.find(({ path }) => path.endsWith('secrets.json'));
  expect(secrets).toBeDefined();
  for (const { path, text } of files) {
    expect(text.includes(word) || text.includes(PASS), path).toBe(false);
    expect(text, path).not.toMatch(/eyJ[\w-]+\.eyJ/); // the start of any JWT
  }
  expect((await stat(join(folder, 'profile/secrets.json'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'profile/logs/mostrador.log'))).mode & 0o777).toBe(0o600);

  const second = await launch();
  await expect
    .poll(() => call(second.page, 'snapshot', {}))
    .toMatchObject({ result: { session: { phase: 'signed-in' }, link: { phase: 'live' } } });
  expect(JSON.stringify(await call(second.page, 'thread', thread))).toContain(word);
});

test('without a keyring nothing secret is written, and the agent is told', async ({ launch, folder, signIn, ana }) => {
  const word = uniqueWord();
  const program = await launch('--password-store=basic');
  await signIn(program);
  ana.say(word);
  await expect.poll(() => call(program.page, 'snapshot', {}).then(JSON.stringify)).toContain(word);
  expect(await call(program.page, 'snapshot', {})).toMatchObject({
    result: { storage: { kind: 'memory', reason: 'no-keyring' } },
  });
  await program.app.close();
  const files = await readProfile(folder);
  expect(files.map(({ path }) => path)).not.toContainEqual(expect.stringContaining('secrets.json'));
  for (const { path, text } of files) expect(text.includes(word) || text.includes(PASS), path).toBe(false);
});
