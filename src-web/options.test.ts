import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from './options.ts';

describe('the command line', () => {
  it('needs nothing', () => {
    expect(readOptions([])).toEqual({
      server: null,
      userDataDir: null,
      replies: null,
      port: 0,
      browser: false,
      version: false,
    });
  });

  it('takes a server as its origin, a folder and a port', () => {
    const args = [
      '--server=https://chat.example/x',
      '--user-data-dir=/d',
      '--replies=/r.json',
      '--port',
      '8080',
      '--browser',
      '--version',
    ];
    expect(readOptions(args)).toEqual({
      server: 'https://chat.example',
      userDataDir: '/d',
      replies: '/r.json',
      port: 8080,
      browser: true,
      version: true,
    });
  });

  it.each(['--server=', '--server=ftp://a', '--server=http://chat.example', '--server=https://u:p@a', '--server'])(
    'refuses %s',
    (arg) => expect(() => readOptions([arg])).toThrow(UsageError),
  );

  it.each(['--port=x', '--port=65536', '--port=-1', '--port=1.5', '--port=', '--serve=https://a', 'https://a'])(
    'refuses %s',
    (arg) => expect(() => readOptions([arg])).toThrow(UsageError),
  );
});
