/** What the agent chose, in `settings.json`. */
import type { Log, SettingsStore } from '../src-core/ports.ts';
import { createSettingsStore } from '../src-core/settings-store.ts';
import { openJsonFile } from './json-file.ts';

export function createSettings(log: Log): SettingsStore {
  const file = openJsonFile('settings');
  if (file.broken) log('warn', 'settings-unreadable'); // the next write replaces it
  return createSettingsStore(file, log);
}
