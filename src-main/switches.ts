/**
 * Switches of Chromium's that whoever starts the program could turn against the agent: to drive the page, to read or
 * bend what goes over the network, to run something else in its place. Nothing of ours needs them. Pure.
 * https://www.electronjs.org/docs/latest/api/command-line-switches and Chromium's `content_switches.cc`
 */
const REFUSED: ReadonlySet<string> = new Set([
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'],
  ...['auto-open-devtools-for-tabs', 'custom-devtools-frontend', 'enable-automation', 'js-flags'],
  ...['load-extension', 'disable-extensions-except', 'browser-subprocess-path', 'gpu-launcher'],
  ...['host-rules', 'host-resolver-rules', 'proxy-server', 'proxy-pac-url', 'proxy-bypass-list', 'log-net-log'],
  ...[
    'ignore-certificate-errors',
    'ignore-certificate-errors-spki-list',
    'ssl-key-log-file',
    'allow-insecure-localhost',
  ],
  ...['disable-web-security', 'disable-site-isolation-trials', 'allow-running-insecure-content'],
  'unsafely-treat-insecure-origin-as-secure',
]);
/** `renderer-cmd-prefix`, `utility-cmd-prefix`, …: a program to start instead of Chromium's own process. */
const PREFIX = /-cmd-prefix$/;

/** The first that is refused among a command line's arguments, without its value; null: none is. */
export function refusedSwitch(args: readonly string[], platform: NodeJS.Platform): string | null {
  for (const arg of args) {
    if (arg === '--') return null; // what follows are no switches, to Chromium too
    const name = nameOf(arg, platform);
    if (name !== null && (REFUSED.has(name) || PREFIX.test(name))) return name;
  }
  return null;
}

/** Chromium takes one dash for two, and on Windows a slash, in capitals or not. */
function nameOf(arg: string, platform: NodeJS.Platform): string | null {
  const [, name = null] = (platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/).exec(arg) ?? [];
  return platform === 'win32' ? (name?.toLowerCase() ?? null) : name;
}
