/** A whole console in a browser: the core with this host's ports, served on loopback. */
import { join } from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import { createJsonLog } from '../src-core/adapters/json-log.ts';
import { systemClock } from '../src-core/adapters/system.ts';
import { type ConsoleOptions, createConsole } from '../src-core/create-console.ts';
import type { Log, Secrets } from '../src-core/ports.ts';
import type { Cleanup } from './cleanup.ts';
import { createWebHost } from './create-web-host.ts';
import type { Pages } from './http/pages.ts';
import { createWebNotifier } from './notifier.ts';
import { holdProfile } from './profile/folder.ts';
import { createFileSettings } from './profile/settings.ts';

export interface OpenConsoleOptions extends Pick<ConsoleOptions, 'server' | 'signIn' | 'replies'> {
  readonly profileDir: string;
  readonly pages: Pages;
  /** 0: any free one. */
  readonly port: number;
  readonly secrets: (profileDir: string, log: Log) => Secrets;
}

/**
 * Returns the one-time link; `cleanup` learns how to stop host and core and let go of the profile. Rejects with
 * `ProfileInUseError`, or when the port is taken.
 */
export async function openConsole(options: OpenConsoleOptions, cleanup: Cleanup): Promise<string> {
  const profile = holdProfile(options.profileDir);
  cleanup.add(profile.release);
  const log = createJsonLog(join(profile.dir, 'mostrador.log'), systemClock);
  const notifier = createWebNotifier();
  const console = createConsole({
    host: { kind: 'web', version: pkg.version, locale: Intl.DateTimeFormat().resolvedOptions().locale },
    dataDir: join(profile.dir, 'data'),
    secrets: options.secrets(profile.dir, log),
    settings: createFileSettings(profile.dir, log),
    notifier,
    log,
    server: options.server,
    replies: options.replies ?? null,
    ...(options.signIn && { signIn: options.signIn }),
  });
  cleanup.add(console.stop);
  await console.start();
  const host = await createWebHost({ console, notices: notifier, pages: options.pages, port: options.port });
  cleanup.add(host.stop);
  return host.url;
}
