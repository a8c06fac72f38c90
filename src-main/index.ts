/** The composition root: reads the command line, then puts the console together and shows it. */
import { app } from 'electron';
import { checkConfig } from './check-config.ts';
import { readCommandLine } from './command-line.ts';
import { APP_ID } from './identity.ts';
import { openConsole } from './open-console.ts';
import { registerScheme } from './scheme.ts';
import { chooseKeyring } from './secrets.ts';
import { refusedSwitch } from './switches.ts';

const commandLine = readCommandLine(process.argv.slice(1));
// Node's own, `--inspect`, is closed by a fuse; while it is developed the program may be looked into.
const refused = app.isPackaged ? refusedSwitch(process.argv.slice(1), process.platform) : null;

if (commandLine.action === 'version') answer(true, app.getVersion());
else if (commandLine.action === 'check-config') {
  const { ok, text } = checkConfig(commandLine);
  answer(ok, text);
} else if (refused !== null) {
  process.stderr.write(`--${refused} is not for this program\n`, () => app.exit(1));
} else if (app.requestSingleInstanceLock()) {
  app.setAppUserModelId(APP_ID);
  app.enableSandbox();
  chooseKeyring();
  registerScheme();
  app.whenReady().then(() => openConsole(commandLine));
} else app.quit();

function answer(ok: boolean, text: string): void {
  process.stdout.write(`${text}\n`, () => app.exit(ok ? 0 : 1));
}
