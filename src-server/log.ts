import type { Logger } from 'pino';

/** What the server writes: facts and figures, never a message's text, a token, a password or a cookie. */
export type ServerLog = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

const nothing = (): void => undefined;

/** For servers embedded in something else. */
export const silentLog: ServerLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * An error as it may be logged: its name and codes only. Database drivers put the whole statement, with the
 * customer's text in it, in `message` and `sql`.
 */
export function errorFields(error: unknown): Readonly<Record<string, string | number>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, errno } = error as { code?: unknown; errno?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof errno === 'number' && { errno }),
  };
}
