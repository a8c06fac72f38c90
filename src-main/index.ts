/** The composition root: reads the command line, then puts the console together and shows it. */
import { app } from 'electron';
import { checkConfig } from './check-config.ts';
import { readCommandLine } from './command-line.ts';
import { closeDebugDoors } from './development.ts';
import { APP_ID } from './identity.ts';
import { openConsole } from './open-console.ts';
import { registerScheme } from './scheme.ts';
import { chooseKeyring } from './secrets.ts';

const commandLine = readCommandLine(process.argv.slice(1));

if (commandLine.action === 'version') answer(true, app.getVersion());
else if (commandLine.action === 'check-config') {
  const { ok, text } = checkConfig(commandLine);
  answer(ok, text);
} else if (app.requestSingleInstanceLock()) {
  closeDebugDoors();
  app.setAppUserModelId(APP_ID);
  app.enableSandbox();
  chooseKeyring();
  registerScheme();
  app.whenReady().then(() => openConsole(commandLine));
} else app.quit();

function answer(ok: boolean, text: string): void {
  process.stdout.write(`${text}\n`, () => app.exit(ok ? 0 : 1));
}
