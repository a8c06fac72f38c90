/** Secrets in the system's keyring: `secrets.json` holds what only the keyring's key can read. */
import { app, safeStorage } from 'electron';
import type { Log, Secrets } from '../src-core/ports.ts';
import { openJsonFile } from './json-file.ts';
import { createSealing } from './sealing.ts';
import { isOnSessionBus } from './session-bus.ts';

/**
 * Before `ready`. Chromium looks for a Secret Service only on desktops it knows by name; whoever put together a desktop
 * of their own may well run one. KDE's choice (KWallet) stays Chromium's.
 */
export function chooseKeyring(): void {
  if (process.platform !== 'linux' || app.commandLine.hasSwitch('password-store')) return;
  if (/kde/i.test(process.env['XDG_CURRENT_DESKTOP'] ?? '') || !isOnSessionBus('org.freedesktop.secrets')) return;
  app.commandLine.appendSwitch('password-store', 'gnome-libsecret');
}

/** Only after `ready`. */
export function createSecrets(log: Log): Secrets {
  const file = openJsonFile('secrets');
  const sealing = createSealing(safeStorage);
  const keep = async (name: string, value: string) =>
    file.write({ [name]: (await sealing.seal(value)).toString('base64') });
  return {
    available: async () => hasKeyring(),
    async get(name) {
      const sealed = file.read()[name];
      if (typeof sealed !== 'string' || !hasKeyring()) return null;
      try {
        const { text, isStale } = await sealing.open(Buffer.from(sealed, 'base64'));
        if (isStale) await keep(name, text);
        return text;
      } catch {
        log('warn', 'secret-unreadable'); // another keyring, or a damaged file: as good as absent
        return null;
      }
    },
    async set(name, value) {
      if (!hasKeyring()) throw new Error('no keyring');
      await keep(name, value);
    },
    remove: async (name) => file.write({ [name]: undefined }),
  };
}

/** Without a keyring Linux falls back to a key that is the same everywhere (`basic_text`): no secret at all. */
function hasKeyring(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
