import { describe, expect, it } from 'vitest';
import { type ElectronProcess, startElectron } from './electron-process.ts';

/** Node in Electron's place: what it does is the script. */
function run(script: string, settleMs = 5_000): ElectronProcess {
  return startElectron({ path: process.execPath, args: ['-e', script], env: {}, settleMs });
}

describe('Electron as a child', () => {
  it('has started when it stays up, and is gone after stop', async () => {
    const electron = run('setInterval(() => {}, 1000)', 100);
    expect(await electron.failure).toBeNull();
    await electron.stop();
    expect(await electron.ended).toBe(1);
    await electron.stop();
  });

  it('was closed in order when it ends with 0', async () => {
    const electron = run('');
    expect([await electron.failure, await electron.ended]).toEqual([null, 0]);
  });

  it.each([
    [
      'console.error("[1:0101/0.1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper"); process.abort()',
      'The SUID sandbox helper',
    ],
    [
      'console.error("[1:2:ERROR:ozone.cc(1)] Missing X server or $DISPLAY\\nbye"); process.exit(1)',
      'Missing X server or $DISPLAY',
    ],
    ['process.exit(7)', 'exit code 7'],
  ])('has failed when it dies at once: %s', async (script, reason) => {
    expect(await run(script).failure).toBe(reason);
  });

  it('has failed when it cannot be run', async () => {
    const electron = startElectron({ path: '/no/electron', args: [], env: {} });
    expect(await electron.failure).toContain('ENOENT');
    await electron.stop();
  });
});
