import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultProfile, holdProfile, ProfileInUseError } from './folder.ts';

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'mostrador-profile-')), 'deep', 'profile');
});
afterEach(() => rmSync(join(dir, '..', '..'), { recursive: true, force: true }));

describe('a held profile', () => {
  it('is a folder of the owner, and free again after release', () => {
    const profile = holdProfile(dir);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    profile.release();
    expect(existsSync(join(dir, 'host.lock'))).toBe(false);
    holdProfile(dir).release();
  });

  it('is refused while another process holds it, and taken over from one that died', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    holdProfile(dir).release();
    writeFileSync(join(dir, 'host.lock'), String(other.pid));
    expect(() => holdProfile(dir)).toThrow(ProfileInUseError);
    other.kill('SIGKILL');
    await once(other, 'exit');
    holdProfile(dir).release();
  });

  it.each(['', 'x', '-1', '0'])('is taken over when the lock says %j', (text) => {
    holdProfile(dir).release();
    writeFileSync(join(dir, 'host.lock'), text);
    holdProfile(dir).release();
  });
});

it.each([
  ['linux', {}, '/h/.config/mostrador-web'],
  ['linux', { XDG_CONFIG_HOME: '/c' }, '/c/mostrador-web'],
  ['darwin', {}, '/h/Library/Application Support/mostrador-web'],
  ['win32', { APPDATA: '/a' }, '/a/mostrador-web'],
] as const)('the default on %s with %j is %s', (platform, env, expected) => {
  expect(defaultProfile(platform, env, '/h').replaceAll('\\', '/')).toBe(expected);
});
