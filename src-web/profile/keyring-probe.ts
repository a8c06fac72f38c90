/** Asks whether the keyring works by using it once, in a process of its own. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * ms for the keyring to answer; measured 20 with gnome-keyring, and a locked one may be asking for its password. A very
 * busy machine takes five seconds to start the process alone, and given up on, nothing is kept for the whole day.
 */
const TIMEOUT_MS = 10_000;

/**
 * A session bus that accepts and never answers blocks the thread that calls the keyring (measured: over 20 s, the
 * event loop included), so the first call is made where it can be killed.
 */
const PROBE = `
const { Entry } = require(process.argv[1]);
const entry = new Entry('mostrador', 'probe:' + process.pid, { linux: { store: 'secret-service' } });
entry.setPassword('probe');
const kept = entry.getPassword() === 'probe';
entry.deletePassword();
if (!kept) throw new Error('the keyring does not keep what it is given');
`;

/** Null when a secret was written, read and removed; otherwise why not, in the system's words. Never rejects. */
export function probeKeyring(env = process.env, timeout = TIMEOUT_MS): Promise<string | null> {
  const module = createRequire(import.meta.url).resolve('@napi-rs/keyring');
  const options = { env, timeout, killSignal: 'SIGKILL' } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, ['-e', PROBE, module], options, (error, _stdout, stderr) => {
      if (error === null) resolve(null);
      else if (error.killed) resolve(`no answer in ${timeout} ms`);
      else resolve(/^(?:\w*Error): (.+)$/m.exec(stderr)?.[1] ?? error.message);
    });
  });
}
