import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PASS } from '../e2e/support/accounts.ts';
import { call, expect, test, uniqueWord } from './support/signed-in.ts';

/** The command lines of every process that was started on this profile. */
async function argumentsOf(folder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''))); // it ended
  return lines.filter((line) => line.includes(folder));
}

/** Every file of the profile, with its bytes: logs and what a crash may leave among them. */
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
  // A process that crashed leaves a dump, were there any; what a process was started with, anybody here can read.
  await first.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
  const started = await argumentsOf(folder);
  expect(started.length).toBeGreaterThan(1);
  for (const one of started) expect(one).not.toMatch(new RegExp(`${word}|${PASS}|eyJ[\\w-]+\\.eyJ`));
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
