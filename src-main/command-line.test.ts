import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

const RUN = { action: 'run', server: null, replies: null, hidden: false };

test.each<[string[], object]>([
  [[], RUN],
  [['/opt/app', '--user-data-dir=/tmp/x', '--password-store=gnome-libsecret', '-r', 'x'], RUN],
  [['--server=https://chat.example'], { ...RUN, server: 'https://chat.example' }],
  [['--server', 'https://chat.example', '.'], { ...RUN, server: 'https://chat.example' }],
  [['--server='], RUN],
  [['--server'], RUN],
  [['--replies=/etc/mostrador/equipo.json'], { ...RUN, replies: '/etc/mostrador/equipo.json' }],
  [['--hidden'], { ...RUN, hidden: true }],
  [['--version'], { ...RUN, action: 'version' }],
  [['--check-config', '--server=x'], { ...RUN, action: 'check-config', server: 'x' }],
  [['--', '--hidden'], RUN],
])('%j', (args, expected) => {
  expect(readCommandLine(args)).toEqual(expected);
});
