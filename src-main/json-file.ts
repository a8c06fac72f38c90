/** One small JSON file in the profile, written atomically by electron-store and readable by its owner only. */
import { ipcMain } from 'electron';
import Store from 'electron-store';

type Content = Record<string, unknown>;

export interface JsonFile {
  /** What it holds; `{}` when there is none or it cannot be read as an object. */
  read(): Content;
  /** Replaces the given keys; `undefined` removes one. */
  write(patch: Content): void;
  /** True when there was a file that could not be read. The next write replaces it. */
  readonly broken: boolean;
}

/** `name`: without folder or extension. */
export function openJsonFile(name: string): JsonFile {
  let broken = false;
  const deserialize = (text: string): Content => {
    const content = parse(text);
    broken ||= content === null;
    return content ?? {};
  };
  const store = new Store({ name, configFileMode: 0o600, accessPropertiesByDotNotation: false, deserialize });
  // electron-store opens a channel that tells any page where the profile is; none of ours needs it.
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    read: () => store.store,
    write(patch) {
      const kept = Object.entries({ ...store.store, ...patch }).filter(([, value]) => value !== undefined);
      store.store = Object.fromEntries(kept);
    },
    get broken() {
      return broken;
    },
  };
}

function parse(text: string): Content | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? (content as Content) : null;
  } catch {
    return null;
  }
}
