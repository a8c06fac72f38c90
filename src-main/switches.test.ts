import { expect, test } from 'vitest';
import { refusedSwitch } from './switches.ts';

test.each([
  'remote-debugging-port',
  'remote-debugging-pipe',
  'load-extension',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'proxy-server',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'disable-web-security',
  'js-flags',
])('%s is refused, however it is written', (name) => {
  for (const arg of [`--${name}`, `--${name}=x`, `-${name}=a=b`])
    expect(refusedSwitch(['--hidden', arg, '--server=https://chat.example'], 'linux'), arg).toBe(name);
  expect(refusedSwitch([`/${name.toUpperCase()}:x`.replace(':', '=')], 'win32')).toBe(name);
});

test.each([
  [['--hidden', '--server=https://chat.example', '--user-data-dir=/tmp/x', '--password-store=basic', '--lang=es']],
  [['--inspect=0']], // a fuse closes it
  [['--', '--remote-debugging-port=0']],
  [['/opt/proxy-server', 'js-flags', '--server=--js-flags', '']],
])('%j is ours, or nobody’s business', (args) => expect(refusedSwitch(args, 'linux')).toBeNull());
