import { once } from 'node:events';
import { statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './support/cli.ts';
import { get, post } from './support/http.ts';
import { connect, nextEvent } from './support/socket.ts';
import { freshAddress, signIn } from './support/target.ts';
import { tempDir } from './support/temp-dir.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli?.dispose());

const FAST = ['--bcrypt-cost', '4'];
const database = () => {
  const file = `${tempDir()}/cli.db`;
  return { file, env: { DATABASE_URL: `sqlite:${file}` } };
};

test('accounts: add, list, change the password, remove', async () => {
  const { env } = database();
  const user = (...words: string[]) => cli.run(['user', ...words, ...FAST], env, 'una clave\n');
  expect(await user('add', 'laura', '--rol', 'admin', '--nombre', 'Laura G.')).toEqual({
    code: 0,
    out: 'laura added (admin).\n',
    err: '',
  });
  expect((await user('add', 'pedro', '--pass', 'x')).code).toBe(0);
  expect((await user('list')).out).toBe('laura\tadmin\tLaura G.\npedro\tuser\tpedro\n');
  expect((await user('add', 'LAURA')).err).toBe('There is already an account named "LAURA".\n');
  expect((await user('pass', 'pedro')).code).toBe(0);
  expect((await user('remove', 'pedro')).code).toBe(0);
  expect(await user('remove', 'pedro')).toEqual({ code: 1, out: '', err: 'There is no account named "pedro".\n' });
  expect((await user('list')).out).toBe('laura\tadmin\tLaura G.\n');
});

test('an empty password from standard input is refused', async () => {
  const { env } = database();
  const { code, err } = await cli.run(['user', 'add', 'ana'], env, '');
  expect([code, err]).toEqual([1, 'A password has 1 to 72 bytes.\n']);
});

test('what is not understood ends with 2, in words', async () => {
  const { env } = database();
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['frob'], /no command "frob"/],
    [['user', 'frob', 'x'], /no command "user frob"/],
    [['user'], /Say which account/],
    [['user', 'add', 'a', 'b'], /Too many words: b/],
    [['migrate', 'x'], /Too many words: x/],
    [['--frob'], /Unknown option '--frob'/],
    [['--port', 'x'], /--port must be a number from 0 to 65535/],
    [['--port', '70000'], /--port must be a number/],
    [['user', 'add', 'a', '--rol', 'boss', '--pass', 'x'], /--rol must be admin or user/],
  ];
  for (const [args, words] of wrong) {
    const { code, out, err } = await cli.run(args, env);
    expect([args, code, out]).toEqual([args, 2, '']);
    expect(err).toMatch(words);
  }
});

test('a database that is none or cannot be reached: an exit code and words, no password in them', async () => {
  const none = await cli.run(['migrate'], { DATABASE_URL: 'pg://u:secreto@x/y' });
  expect([none.code, none.err]).toEqual([2, expect.stringMatching(/^The database URL must be/)]);
  const gone = await cli.run(['migrate'], { DATABASE_URL: 'mysql://u:secreto@127.0.0.1:1/x' });
  expect([gone.code, gone.err]).toEqual([1, 'The database could not be used (ECONNREFUSED): see DATABASE_URL.\n']);
  const unsigned = await cli.run([], { DATABASE_URL: 'mysql://u:secreto@127.0.0.1:1/x' });
  expect([unsigned.code, unsigned.err]).toEqual([2, expect.stringMatching(/^JWT_SECRET is missing/)]);
});

test('--help and migrate', async () => {
  const { env } = database();
  const help = await cli.run(['--help'], env);
  expect([help.code, help.err]).toEqual([0, '']);
  for (const word of ['serve', 'user add', 'migrate', 'DATABASE_URL', 'JWT_SECRET', '--port']) {
    expect(help.out).toContain(word);
  }
  expect(await cli.run(['migrate'], env)).toEqual({ code: 0, out: 'The tables are up to date.\n', err: '' });
});

test("serve: signs in, keeps its secret over a restart, files are their owner's alone, SIGTERM ends it with 0", async () => {
  const { file, env } = database();
  const laura = { usuario: 'laura', pass: 'una clave' };
  await cli.run(['user', 'add', laura.usuario, '--rol', 'admin', ...FAST], env, `${laura.pass}\n`);
  const first = await cli.serve(['--port', '0'], env);
  const cookie = await signIn(first.url, laura);
  const socket = await connect(first.url, cookie);
  const gone = nextEvent(socket, 'disconnect');
  first.process.kill('SIGTERM');
  expect(await once(first.process, 'exit')).toEqual([0, null]);
  expect((await gone)[0]).toMatch(/^transport (close|error)$/); // not `io server disconnect`, which ends retries
  for (const name of [file, `${file}.secret`]) expect(statSync(name).mode & 0o777).toBe(0o600);

  const second = await cli.serve(['serve', '--port', '0'], env);
  expect((await get(`${second.url}/api/usuarios-conversaciones`, cookie)).status).toBe(200);
  second.process.kill('SIGINT');
  expect(await once(second.process, 'exit')).toEqual([0, null]);
});

test('serve: --token-seconds, --login-max, JWT_SECRET; a port that is taken', async () => {
  const { env } = database();
  await cli.run(['user', 'add', 'ana', '--pass', 'x', ...FAST], env);
  const { url } = await cli.serve(['--port', '0', '--token-seconds', '7', '--login-max', '1'], {
    ...env,
    JWT_SECRET: 'x',
  });
  const from = freshAddress(url);
  const attempt = () => post(`${url}/auth`, 'user=ana&pass=x', from);
  expect((await attempt()).headers['set-cookie']?.[0]).toMatch(/; Max-Age=7; Path=\/; HttpOnly; SameSite=Strict$/);
  expect((await attempt()).status).toBe(429);
  const taken = await cli.run(['--port', new URL(url).port], env);
  expect([taken.code, taken.err]).toEqual([1, 'The port is taken: choose another with --port.\n']);
});
