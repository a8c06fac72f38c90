/** The SettingsStore of this host: `settings.json` in the profile, written atomically by conf, for the owner only. */
import Conf from 'conf';
import type { Log, SettingsStore } from '../../src-core/ports.ts';
import { createSettingsStore } from '../../src-core/settings-store.ts';

/** A file that is not JSON is replaced by the defaults (conf's `clearInvalidConfig`). */
export function createFileSettings(dir: string, log: Log): SettingsStore {
  const open = () => new Conf<Record<string, unknown>>(optionsFor(dir)); // may throw, as the disk does
  return createSettingsStore(
    {
      read: () => open().store,
      write(document) {
        open().store = { ...document };
      },
    },
    log,
  );
}

function optionsFor(dir: string) {
  return {
    cwd: dir,
    configName: 'settings',
    configFileMode: 0o600,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  };
}
