/** `node dist/node/web.js [--server=<url>] [--user-data-dir=<dir>] [--replies=<file>] [--port=<n>] [--version]`: prints the link. */
import pkg from '../package.json' with { type: 'json' };
import { openConsole } from './open-console.ts';
import { readOptions } from './options.ts';
import { defaultProfile } from './profile/folder.ts';
import { createKeyringSecrets } from './profile/secrets.ts';
import { runProgram } from './program.ts';
import { rendererPages } from './renderer-pages.ts';

await runProgram(async ({ cleanup }) => {
  const options = readOptions(process.argv.slice(2));
  if (options.version) return console.log(pkg.version);
  const consoleOptions = {
    profileDir: options.userDataDir ?? defaultProfile(process.platform, process.env),
    pages: rendererPages(process.env),
    port: options.port,
    secrets: createKeyringSecrets,
    server: options.server,
    replies: options.replies,
  };
  console.log(await openConsole(consoleOptions, cleanup));
});
