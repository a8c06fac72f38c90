import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { probeKeyring } from './keyring-probe.ts';
import { createKeyringSecrets, createPassingSecrets } from './secrets.ts';

/** `shared/tools/desktop-session` and the desktops of people have one; CI's containers do not. */
const keyring = process.env['DBUS_SESSION_BUS_ADDRESS'] !== undefined && process.platform === 'linux';

describe.runIf(process.platform === 'linux')('without a keyring', () => {
  it('is not available, says why, and quickly', async () => {
    const { DBUS_SESSION_BUS_ADDRESS: _, ...env } = process.env;
    const started = performance.now();
    expect(await probeKeyring(env)).toMatch(/\S/);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('does not wait for a bus that accepts and never answers', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'mostrador-bus-'));
    const bus = createServer();
    onTestFinished(() => {
      bus.close();
      rmSync(dir, { recursive: true, force: true });
    });
    const accepted = new Promise((resolve) => bus.once('connection', resolve));
    await new Promise<void>((resolve) => bus.listen(join(dir, 'bus'), resolve));
    const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(dir, 'bus')}` };
    expect(await probeKeyring(env, 3_000)).toBe('no answer in 3000 ms');
    await accepted;
  });

  it('is logged once', async () => {
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const log = vi.fn();
    const secrets = createKeyringSecrets('/profile', log);
    expect([await secrets.available(), await secrets.available()]).toEqual([false, false]);
    expect(log.mock.calls).toEqual([['warn', 'keyring-unavailable', { reason: expect.stringMatching(/\S/) }]]);
  });
});

describe.runIf(keyring)('with a keyring', () => {
  it('keeps, changes and forgets secrets, apart for each profile', async () => {
    const one = createKeyringSecrets(`/one/${process.pid}`, () => {});
    const two = createKeyringSecrets(`/two/${process.pid}`, () => {});
    expect(await one.available()).toBe(true);
    await one.set('key', 'á '.repeat(500));
    await one.set('key', 'b');
    expect(await one.get('key')).toBe('b');
    expect(await two.get('key')).toBeNull();
    await two.remove('key');
    expect(await one.get('key')).toBe('b');
    await one.remove('key');
    expect(await one.get('key')).toBeNull();
  });
});

it('of a passing profile live in this process only', async () => {
  const secrets = createPassingSecrets();
  await secrets.set('key', 'a');
  expect([await secrets.available(), await secrets.get('key')]).toEqual([true, 'a']);
  expect(await createPassingSecrets().get('key')).toBeNull();
  await secrets.remove('key');
  expect(await secrets.get('key')).toBeNull();
});
