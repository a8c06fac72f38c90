/** Secrets in the system's keyring: `secrets.json` holds what only the keyring's key can read. */
import { app, safeStorage } from 'electron';
import type { Log, Secrets } from '../src-core/ports.ts';
import { openJsonFile } from './json-file.ts';
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
  return {
    available: async () => hasKeyring(),
    async get(name) {
      const sealed = file.read()[name];
      if (typeof sealed !== 'string' || !hasKeyring()) return null;
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        log('warn', 'secret-unreadable'); // another keyring, or a damaged file: as good as absent
        return null;
      }
    },
    async set(name, value) {
      if (!hasKeyring()) throw new Error('no keyring');
      file.write({ [name]: safeStorage.encryptString(value).toString('base64') });
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
