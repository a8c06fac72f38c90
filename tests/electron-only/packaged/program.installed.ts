import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { test as base, expect } from '@playwright/test';
import pkg from '../../../package.json' with { type: 'json' };
import { PASS } from '../../e2e/support/accounts.ts';
import { connectCustomer } from '../../e2e/support/customer.ts';
import { openNotifications } from '../../e2e/support/notifications.ts';
import { startTestServer } from '../../e2e/support/server.ts';
import { openKeyboard } from './keyboard.ts';
import { rendererSeccomp, type Started, start } from './program.ts';

const HOME = '/opt/Mostrador';
const AGENT = { usuario: 'lola', nombre: 'Lola', rol: 'admin', pass: 'plain keys 1' } as const;

interface Fixtures {
  readonly folder: string;
  readonly launch: (...args: readonly string[]) => Started;
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mostrador-installed-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, use) => {
    const started: Started[] = [];
    await use((...args) => {
      const profile = `--user-data-dir=${join(folder, 'profile')}`;
      const program = start([profile, ...args]);
      started.push(program);
      return program;
    });
    for (const program of started) program.kill();
  },
});

test('the binary does nothing but be Mostrador', async () => {
  const wire = await getCurrentFuseWire(join(HOME, 'mostrador'));
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    browserSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileExtraPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyAsar: true,
    browserSnapshot: false,
    fileExtraPrivileges: false,
  });
});

test('it holds what it needs, and little else', () => {
  const asar = join(HOME, 'resources/app.asar');
  expect(statSync(asar).size).toBeLessThan(4_000_000);
  const files = listPackage(asar, { isPack: false });
  const tops = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')));
  const folders = ['assets/icons', 'assets/tray', 'dist/main', 'dist/preload', 'dist/renderer'];
  expect([...tops].filter((top) => top.includes('/') && !top.startsWith('node_modules/')).sort()).toEqual(folders);
  expect(files.filter((file) => /\.map$|\.tsx?$|musl|\/tests?\//.test(file))).toEqual([]);
  expect(existsSync('/usr/share/applications/mostrador.desktop')).toBe(true);
});

test('it answers a shell, with no screen too, and is no Node in disguise', async () => {
  const bare = { DISPLAY: '', WAYLAND_DISPLAY: '', ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-such-option' };
  const version = start(['--version'], bare);
  expect(await version.ended).toBe(0);
  expect(version.out()).toBe(`${pkg.version}\n`);
  expect(await start(['--check-config', '--server=https://chat.example'], bare).ended).toBe(0);
  expect(await start(['--check-config', '--server=ftp://chat.example'], bare).ended).toBe(1);
});

/** One of a kind; all of them: src-main/switches.test.ts. */
const SWITCHES = [
  '--remote-debugging-port=0',
  '--load-extension=/tmp',
  '-proxy-server=http://127.0.0.1:1',
  '--renderer-cmd-prefix=sh',
];
test('it ends where it is started with what could be turned against the agent', async ({ launch, folder }) => {
  for (const one of SWITCHES) {
    const program = launch(one);
    expect(await program.ended, one).toBe(1);
    expect(program.errors()).toContain('is not for this program');
    expect(program.errors()).not.toMatch(/DevTools listening on/);
  }
  expect(existsSync(join(folder, 'profile/DevToolsActivePort'))).toBe(false);
});

test('the main job, by keyboard: sign in, be told, answer, quit; and again without a password', async ({
  folder,
  launch,
}) => {
  const notifications = await openNotifications();
  if (!notifications) throw new Error('no notification daemon');
  const server = await startTestServer(folder);
  await server.running.accounts.add(AGENT);
  const ana = await connectCustomer(server.url, 'ana22', PASS);
  await notifications.reset();

  const program = launch(`--server=${server.url}`, '--inspect=0');
  const keys = await openKeyboard(program.pid);
  await expect.poll(keys.title).toContain('Mostrador');
  expect(rendererSeccomp(program.pid)).toEqual(['2']);
  await keys.press('F12', 'ctrl+shift+i');
  await keys.type(AGENT.usuario);
  await keys.press('Tab');
  await keys.type(AGENT.pass);
  await keys.press('Return');
  await expect.poll(keys.title).toMatch(/^\(\d+\) /); // its history, counted

  ana.say('¿Hay alguien?');
  await expect.poll(notifications.displayed).toBe(1);
  const before = await keys.title();
  await notifications.click();
  await expect.poll(keys.title).not.toBe(before); // one conversation fewer waits: it is open
  await keys.type('Ahora lo miro');
  await keys.press('Return');
  expect(await ana.arrivals(1)).toEqual([[{ de: AGENT.usuario, mensaje: 'Ahora lo miro' }]]);
  expect(rendererSeccomp(program.pid)).toEqual(['2']); // DevTools would be another
  await keys.press('ctrl+q');
  expect(await program.ended).toBe(0);
  expect(program.out() + program.errors()).not.toMatch(/listening on/); // the door for Node's debuggers stayed shut

  await notifications.reset();
  const again = launch();
  const keysAgain = await openKeyboard(again.pid);
  await expect.poll(keysAgain.title).toMatch(/^\(\d+\) /);
  ana.say('Gracias');
  await expect.poll(notifications.displayed).toBe(1);
  await keysAgain.press('ctrl+q');
  expect(await again.ended).toBe(0);
  ana.close();
  await server.stop();
});
