/** Stand-ins for what a host brings. */

import type { Notice, NoticeAnswers, Notifier, Reminder, Secrets, SettingsStore } from '../../src-core/ports.ts';
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
  readonly shown: ({ readonly notice: Notice } & NoticeAnswers)[];
  readonly cleared: string[];
  readonly reminders: ({ readonly reminder: Reminder } & NoticeAnswers)[];
  /** Once for each time the window was to come forward. */
  readonly forwards: number[];
  readonly totals: number[];
  /** The test's hand on the system's "do not disturb". */
  readonly system: { hushed: boolean };
}

export function recordingNotifier(): RecordedNotifier {
  const shown: RecordedNotifier['shown'] = [];
  const cleared: string[] = [];
  const tests: string[] = [];
  const crowds: number[] = [];
  const reminders: RecordedNotifier['reminders'] = [];
  const forwards: number[] = [];
  const totals: number[] = [];
  const system = { hushed: false };
  return {
    shown,
    cleared,
    tests,
    crowds,
    reminders,
    forwards,
    totals,
    system,
    show: (notice, answers) => void shown.push({ notice, ...answers }),
    clear: (usuario) => void cleared.push(usuario ?? '*'),
    showMany: (people) => void crowds.push(people),
    remind: (reminder, answers) => void reminders.push({ reminder, ...answers }),
    forward: () => void forwards.push(totals.length),
    test: (title) => void tests.push(title),
    facts: async () => ({ supported: true, daemon: true, appId: null, hushed: system.hushed, failure: null }),
    isHushed: async () => system.hushed,
    unread: (total) => void totals.push(total),
  };
}
