/** The command line of the programs of this room. */
import { parseArgs } from 'node:util';
import { serverOrigin } from '../src-core/domain/server-url.ts';

export interface Options {
  /** The server's origin. */
  readonly server: string | null;
  readonly userDataDir: string | null;
  /** The team's canned replies. */
  readonly replies: string | null;
  readonly port: number;
  /** In a browser even where Electron could run. */
  readonly browser: boolean;
  readonly version: boolean;
}

/** What was typed cannot be used; `message` says why, for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `--server=<url> --user-data-dir=<dir> --replies=<file> --port=<n> --browser --version`. Throws `UsageError`. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  return {
    server: values.server === undefined ? null : readServer(values.server),
    userDataDir: values['user-data-dir'] ?? null,
    replies: values.replies ?? null,
    port: readPort(values.port ?? '0'),
    browser: values.browser ?? false,
    version: values.version ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        server: { type: 'string' },
        'user-data-dir': { type: 'string' },
        replies: { type: 'string' },
        port: { type: 'string' },
        browser: { type: 'boolean' },
        version: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readServer(text: string): string {
  const origin = serverOrigin(text);
  if (origin !== null) return origin;
  throw new UsageError(
    `--server=${text} is not an address of a server: it takes https://… (http:// only for this machine)`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port=${text} is not a port: it takes a number from 0 (any free one) to 65535`);
}
