import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { ask, enter, openPage } from '../../src-web/testing/browser.ts';
import { createPlace, type Place } from './programs.ts';

const isRoot = process.getuid?.() === 0;
const LINK = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/;
const linkIn = (text: string) => LINK.exec(text)?.[0] ?? '';
/** Profiles of demos that are there. */
const demos = () => readdirSync(place.dir).filter((name) => name.startsWith('mostrador-demo-'));

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.dispose());

describe('npm start, in a browser', () => {
  it('opens the demo signed in, and leaves nothing behind at Ctrl-C', async () => {
    const start = place.run('start', ['--browser']);
    const link = linkIn(await start.says(/Ctrl-C/));
    const cookie = await enter(link);
    expect((await ask(new URL('/', link).href, { cookie })).body).toContain('<div id="app">');
    const page = await openPage(link, cookie);
    page.socket.send(JSON.stringify({ id: 1, name: 'snapshot', params: {} }));
    await vi.waitFor(() => expect(page.frames).toContainEqual(expect.objectContaining({ id: 1 })));
    expect(page.frames.find((frame) => typeof frame === 'object' && frame !== null && 'id' in frame)).toMatchObject({
      reply: {
        ok: true,
        result: { host: { kind: 'web' }, session: { phase: 'signed-in', agent: { usuario: 'laura' } } },
      },
    });
    expect(demos()).toHaveLength(1);
    start.child.kill('SIGINT');
    expect(await start.ended).toBe(0);
    expect(demos()).toEqual([]);
    await expect(ask(link)).rejects.toThrow('ECONNREFUSED');
  });

  it.runIf(process.platform === 'linux')('says why it is not Electron in one line', async () => {
    const said = await place.run('start').says(/Ctrl-C/);
    expect(said.split('\n').filter((line) => line.includes('not in Electron'))).toEqual([
      expect.stringMatching(isRoot ? /root/ : /no display/),
    ]);
  });

  it.runIf(process.platform !== 'win32')('stops when the npm above it is killed', async () => {
    const shell = place.runBelowShell('start', ['--browser'], { npm_lifecycle_event: 'start' });
    const link = linkIn(await shell.says(/Ctrl-C/));
    shell.child.kill('SIGKILL');
    await vi.waitFor(() => expect(demos()).toEqual([]), { timeout: 10_000 });
    await expect(ask(link)).rejects.toThrow('ECONNREFUSED');
  });

  it.each([
    ['--server=ftp://a', 'ftp://a'],
    ['--port=x', '--port=x'],
    ['--frob', '--frob'],
  ])('refuses %s in one line', async (arg, words) => {
    const start = place.run('start', [arg]);
    expect(await start.ended).toBe(1);
    expect(start.said()).toMatch(/^mostrador: [^\n]+\n$/);
    expect(start.said()).toContain(words);
  });
});

/** A program in Electron's place: the sandbox's rule about root is decided before it would run. */
describe.runIf(process.platform === 'linux' && !isRoot)('npm start, in Electron', () => {
  const env = () => ({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(place.dir, 'dist') });
  const electron = (script: string) => {
    mkdirSync(join(place.dir, 'dist'));
    writeFileSync(join(place.dir, 'dist', 'electron'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(place.dir, 'dist', 'electron'), 0o755);
  };

  it('hands it the demo and a profile of its own, and stops it at Ctrl-C', async () => {
    electron(
      `printf '%s\\n' "$@" "$MOSTRADOR_DEMO_USUARIO" "$$" > "${place.dir}/seen.part"; mv "${place.dir}/seen.part" "${place.dir}/seen"; exec sleep 1000`,
    );
    const start = place.run('start', [], env());
    const seen = await vi.waitFor(() => readFileSync(join(place.dir, 'seen'), 'utf8').trim().split('\n'), {
      timeout: 5_000,
    });
    expect(seen.slice(1, -1)).toEqual([
      expect.stringMatching(/^--server=http:\/\/127\.0\.0\.1:\d+$/),
      `--user-data-dir=${join(place.dir, demos()[0] ?? '')}`,
      'laura',
    ]);
    start.child.kill('SIGINT');
    expect(await start.ended).toBe(0);
    expect(() => process.kill(Number(seen.at(-1)), 0)).toThrow('ESRCH');
    expect(demos()).toEqual([]);
  });

  it('ends when the window is closed', async () => {
    electron('exit 0');
    const start = place.run('start', [], env());
    expect(await start.ended).toBe(0);
    expect(demos()).toEqual([]);
  });

  it('goes to a browser when Electron dies at once, with its reason', async () => {
    electron('echo "[1:1/1:FATAL:x.cc(1)] no sandbox here" >&2; exit 133');
    const said = await place.run('start', [], env()).says(/Ctrl-C/);
    expect(said).toContain('not in Electron: no sandbox here.');
    expect((await ask(linkIn(said))).status).toBe(303);
  });
});

describe('the browser host alone', () => {
  it('prints one line, the link', async () => {
    const web = place.run('web', [`--user-data-dir=${place.dir}/profile`]);
    await web.says(LINK);
    expect(web.said()).toMatch(/^http:\S+\n$/);
    web.child.kill('SIGTERM');
    expect(await web.ended).toBe(0);
    expect(web.said().split('\n')).toHaveLength(2);
  });

  it('does not open a profile twice', async () => {
    const profile = `--user-data-dir=${place.dir}/profile`;
    const first = place.run('web', [profile]);
    await first.says(LINK);
    const second = place.run('web', [profile]);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`process ${first.child.pid}`);
    first.child.kill('SIGKILL');
    await first.ended;
    await place.run('web', [profile]).says(LINK);
  });

  it('tells its version', async () => {
    const web = place.run('web', ['--version']);
    expect(await web.ended).toBe(0);
    expect(web.said()).toBe(`${pkg.version}\n`);
  });
});
