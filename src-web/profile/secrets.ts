/** The Secrets port on the system's keyring: Secret Service, Keychain or Credential Manager. */
import { createHash } from 'node:crypto';
import { AsyncEntry } from '@napi-rs/keyring';
import type { Log, Secrets } from '../../src-core/ports.ts';
import { probeKeyring } from './keyring-probe.ts';

const SERVICE = 'mostrador';
/** Linux would fall back to the kernel's keyring, which forgets at reboot: that is no keyring to us. */
const ENTRY_OPTIONS = { linux: { store: 'secret-service' } } as const;
/** ms. The keyring was there a moment ago; longer than this and it is asking somebody, or stuck. */
const ACCESS_TIMEOUT_MS = 10_000;

/** Profiles do not see each other's secrets: each entry's name starts with a digest of the profile's folder. */
export function createKeyringSecrets(profileDir: string, log: Log): Secrets {
  const profile = createHash('sha256').update(profileDir).digest('hex').slice(0, 16);
  let available: Promise<boolean> | null = null;
  const entry = (name: string) => new AsyncEntry(SERVICE, `${profile}:${name}`, ENTRY_OPTIONS);
  const signal = () => AbortSignal.timeout(ACCESS_TIMEOUT_MS);
  return {
    available: () => (available ??= isAvailable(log)),
    get: async (name) => (await entry(name).getPassword(signal())) ?? null,
    set: (name, value) => entry(name).setPassword(value, signal()),
    async remove(name) {
      await entry(name).deleteCredential(signal());
    },
  };
}

async function isAvailable(log: Log): Promise<boolean> {
  const problem = await probeKeyring();
  if (problem !== null) log('warn', 'keyring-unavailable', { reason: problem });
  return problem === null;
}

/** Secrets of a profile that is thrown away with the process, as the demo's is. */
export function createPassingSecrets(): Secrets {
  const values = new Map<string, string>();
  return {
    available: async () => true,
    get: async (name) => values.get(name) ?? null,
    set: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
  };
}
