/** The settings as every host keeps them: one document in a file the host brings, repaired field by field. */
import * as v from 'valibot';
import { DEFAULT_SETTINGS, Settings } from '../src-shared/settings.ts';
import type { Log, SettingsStore } from './ports.ts';

/** Where the document rests (conf, electron-store, a variable in a test). `read` may return anything at all. */
export interface SettingsFile {
  read(): unknown;
  write(document: Readonly<Record<string, unknown>>): void;
}

type Fields = Readonly<Record<string, unknown>>;

/** `MIGRATIONS[n]` turns a document of version n into one of version n + 1. Never edit one that was released. */
const MIGRATIONS: readonly ((old: Fields) => Fields)[] = [
  // 0: before there was a version, the fields as they are now
  (old) => old,
];
export const SETTINGS_VERSION = MIGRATIONS.length;

/** The store over a file. A write that fails is logged and holds for this process only: a full disk stops nobody. */
export function createSettingsStore(file: SettingsFile, log: Log): SettingsStore {
  let current = readSettings(
    attempt(() => file.read(), log),
    log,
  );
  return {
    get: () => current,
    set(patch) {
      current = v.parse(Settings, { ...current, ...patch });
      attempt(() => file.write({ version: SETTINGS_VERSION, ...current }), log);
      return current;
    },
  };
}

/** Whatever a file held, as settings: migrated, then each field that does not fit replaced by its default. */
export function readSettings(document: unknown, log: Log): Settings {
  const fields = migrate(isFields(document) ? document : {});
  const kept: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(Settings.entries)) {
    if (!Object.hasOwn(fields, name)) continue;
    const parsed = v.safeParse(schema, fields[name]);
    if (parsed.success) kept[name] = parsed.output;
    else log('warn', 'settings-field-replaced', { name });
  }
  return v.parse(Settings, kept);
}

/** A document of a later version is read as it is: what still fits is kept, and the next write says our version. */
function migrate(document: Fields): Fields {
  const { version } = document;
  const from = Number.isInteger(version) ? Math.max(0, Number(version)) : 0;
  return MIGRATIONS.slice(from).reduce((fields, step) => step(fields), document);
}

function isFields(document: unknown): document is Fields {
  return typeof document === 'object' && document !== null && !Array.isArray(document);
}

function attempt<T>(action: () => T, log: Log): T | undefined {
  try {
    return action();
  } catch (error) {
    log('warn', 'settings-file-failed', { message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
