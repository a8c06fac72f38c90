/** The core's own ports as createConsole makes them, with a clock that can be wrong. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApi } from '../../../src-core/adapters/http/api.ts';
import { createJsonLog } from '../../../src-core/adapters/json-log.ts';
import { createLink } from '../../../src-core/adapters/socket.ts';
import { createStoreOpener } from '../../../src-core/adapters/sqlite/open.ts';
import { systemClock, systemIds } from '../../../src-core/adapters/system.ts';
import type { Clock, Notifier, Ports } from '../../../src-core/ports.ts';
import { createFileSettings } from '../../../src-web/profile/settings.ts';
import { createFileSecrets } from './file-secrets.ts';

export interface WrongClock extends Clock {
  /** Timers do not notice: they count the machine's own time, as real ones do. */
  jump(by: number): void;
}

export function createWrongClock(offset: number): WrongClock {
  let wrong = offset;
  return {
    ...systemClock,
    now: () => systemClock.now() + wrong,
    jump(by) {
      wrong += by;
    },
  };
}

const silent: Notifier = {
  show: () => {},
  showMany: () => {},
  remind: () => {},
  forward: () => {},
  test: () => {},
  clear: () => {},
  unread: () => {},
  facts: async () => ({ supported: false, daemon: null, appId: null, hushed: null, failure: null }),
  isHushed: async () => false,
};

/** Everything rests in `dir`. */
export function createPorts(dir: string, clock: Clock): Ports {
  mkdirSync(dir, { recursive: true });
  const log = createJsonLog(join(dir, 'core.log'), systemClock);
  return {
    clock,
    ids: systemIds,
    secrets: createFileSecrets(join(dir, 'secrets.json')),
    settings: createFileSettings(dir, log),
    notifier: silent,
    log,
    openApi: (server, onSkew) => createApi(server, { clock, log, ...(onSkew && { onSkew }) }),
    openLink: (server, listener) => createLink(server, listener, log),
    openStore: createStoreOpener({ dataDir: join(dir, 'data'), clock, log }),
  };
}
