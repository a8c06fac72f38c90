/** Serves the console to a browser; returns the link. */
import type { Cleanup } from '../cleanup.ts';
import { openConsole } from '../open-console.ts';
import { defaultProfile } from '../profile/folder.ts';
import { createKeyringSecrets, createPassingSecrets } from '../profile/secrets.ts';
import { rendererPages } from '../renderer-pages.ts';
import type { Target } from './target.ts';

/** The demo's profile is thrown away: its secrets stay in this process, and leave nothing in the keyring. */
export function openInBrowser(
  { server, profileDir, replies, signIn }: Target,
  port: number,
  cleanup: Cleanup,
): Promise<string> {
  const options = {
    profileDir: profileDir ?? defaultProfile(process.platform, process.env),
    pages: rendererPages(process.env),
    port,
    secrets: signIn === null ? createKeyringSecrets : createPassingSecrets,
    server,
    replies,
    ...(signIn && { signIn }),
  };
  return openConsole(options, cleanup);
}
