/** `npm start`: the embedded demo, or `-- --server=<url>` for a real one, and the console on it. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import { type Options, readOptions } from './options.ts';
import { type Program, runProgram } from './program.ts';
import { type Choice, chooseHost } from './start/choose-host.ts';
import { startDemo } from './start/demo.ts';
import { dieWithNpm } from './start/die-with-parent.ts';
import { findElectron } from './start/electron-binary.ts';
import { openInBrowser } from './start/in-browser.ts';
import { openInElectron } from './start/in-electron.ts';
import type { Target } from './start/target.ts';

const say = (line: string) => console.log(line);

await runProgram(async (program) => {
  const options = readOptions(process.argv.slice(2));
  if (options.version) return say(pkg.version);
  dieWithNpm(process.env, () => void program.exit(0));
  const { server, replies, userDataDir: profileDir } = options;
  const place = server === null ? await startDemo(program.cleanup) : { server, profileDir, signIn: null };
  const target: Target = { ...place, replies };
  say(`Mostrador ${pkg.version} on ${target.server}${target.signIn ? ' (the embedded demo)' : ''}`);
  if (target.signIn) say(`You are ${target.signIn.usuario}, password "${target.signIn.pass}"`);
  await openSomewhere(target, options, program);
  say('Ctrl-C stops everything.');
});

async function openSomewhere(target: Target, options: Options, program: Program): Promise<void> {
  const choice = await choose(options.browser);
  const reason = choice.host === 'browser' ? choice.reason : await openInElectron(choice.path, target, program);
  if (reason === null) return say('The console is open in its own window.');
  say(`In a browser, not in Electron: ${reason}.`);
  say(`Open ${await openInBrowser(target, options.port, program.cleanup)}`);
}

function choose(browserAsked: boolean): Promise<Choice> {
  const { env, platform } = process;
  return chooseHost({ platform, uid: process.getuid?.(), env, browserAsked }, () =>
    findElectron({ packageDir: electronPackage(), platform, env, say }),
  );
}

function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}
