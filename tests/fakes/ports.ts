/** Stand-ins for what a host brings. */

import type { Notice, Notifier, Secrets, SettingsStore } from '../../src-core/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src-shared/settings.ts';

export function memorySecrets(available = true): Secrets & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    available: async () => available,
    get: async (name) => kept.get(name) ?? null,
    set: async (name, value) => void kept.set(name, value),
    remove: async (name) => void kept.delete(name),
  };
}

export function memorySettings(initial: Partial<Settings> = {}): SettingsStore {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...initial };
  return {
    get: () => settings,
    set: (patch) => (settings = { ...settings, ...patch }),
  };
}

export interface RecordedNotifier extends Notifier {
  readonly tests: string[];
  readonly crowds: number[];
  readonly shown: { readonly notice: Notice; readonly open: () => void }[];
  readonly cleared: string[];
  readonly totals: number[];
}

export function recordingNotifier(): RecordedNotifier {
  const shown: RecordedNotifier['shown'] = [];
  const cleared: string[] = [];
  const tests: string[] = [];
  const crowds: number[] = [];
  const totals: number[] = [];
  return {
    shown,
    cleared,
    tests,
    crowds,
    totals,
    show: (notice, open) => void shown.push({ notice, open }),
    clear: (usuario) => void cleared.push(usuario ?? '*'),
    showMany: (people) => void crowds.push(people),
    test: (title) => void tests.push(title),
    facts: () => ({ supported: true, daemon: true, appId: null, failure: null }),
    unread: (total) => void totals.push(total),
  };
}
