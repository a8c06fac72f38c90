/** Opens the console in Electron and stays with it. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from '../program.ts';
import { startElectron } from './electron-process.ts';
import type { Target } from './target.ts';

/** The checkout: this file is bundled into its `dist/node`. */
const APP_DIR = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Null when it runs: the program then ends when the window does. Otherwise why it did not start. */
export async function openInElectron(path: string, target: Target, program: Program): Promise<string | null> {
  const profile = target.profileDir === null ? [] : [`--user-data-dir=${target.profileDir}`];
  const replies = target.replies === null ? [] : [`--replies=${target.replies}`];
  const electron = startElectron({
    path,
    args: [APP_DIR, `--server=${target.server}`, ...profile, ...replies],
    env: { ...process.env, ...demoEnv(target) },
  });
  program.cleanup.add(electron.stop);
  const failure = await electron.failure;
  if (failure === null) void electron.ended.then(program.exit);
  return failure;
}

function demoEnv({ signIn }: Target): NodeJS.ProcessEnv {
  return signIn ? { MOSTRADOR_DEMO_USUARIO: signIn.usuario, MOSTRADOR_DEMO_PASS: signIn.pass } : {};
}
