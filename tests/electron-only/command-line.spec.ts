import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import { expect, test } from './support/electron.ts';

test('--version says it, and ends', async ({ run }) => {
  expect(await run('--version')).toEqual({ code: 0, out: `${pkg.version}\n` });
});

test('--check-config of a new profile: the defaults, and no file is made', async ({ run, folder }) => {
  const { code, out } = await run('--check-config');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    version: pkg.version,
    profile: join(folder, 'profile'),
    settings: { server: { value: null, source: 'default' }, theme: { value: 'system', source: 'default' } },
    problems: [],
  });
  expect(await readdir(join(folder, 'profile')).catch(() => [])).not.toContain('settings.json');
});

test('--check-config tells where each value comes from, and what is wrong', async ({ run, folder }) => {
  await mkdir(join(folder, 'profile'));
  const file = join(folder, 'profile/settings.json');
  await writeFile(file, JSON.stringify({ version: 1, theme: 'purple', locale: 'en', server: 'https://old.example' }));
  const broken = await run('--check-config', '--server=https://chat.example');
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.out)).toMatchObject({
    settings: {
      server: { value: 'https://chat.example', source: 'command-line' },
      theme: { value: 'system', source: 'default' },
      locale: { value: 'en', source: 'settings' },
    },
    problems: ['settings.json: no such value of theme'],
  });
  await writeFile(file, '{"theme":');
  expect(await run('--check-config')).toMatchObject({ code: 1, out: expect.stringContaining('cannot be read') });
});

test('--check-config refuses what is no server', async ({ run }) => {
  for (const server of ['ftp://chat.example', 'http://chat.example', 'https://agent:secret@chat.example', 'a b'])
    expect(await run('--check-config', `--server=${server}`), server).toMatchObject({ code: 1 });
});
