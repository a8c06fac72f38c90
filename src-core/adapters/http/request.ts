/** One bounded HTTP request: a timeout, a cap on the body, no redirects followed, and every failure with a name. */
import type { Fault } from '../../../src-shared/model.ts';
import type { Clock } from '../../ports.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}
export type Outcome = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly fault: Fault };

export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams;
  readonly timeoutMs: number;
}

/** Twice the largest history measured with room to spare (50,000 messages are 7.9 MB, protocol.md). */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** `Date` is cut to the second: on average half of one is missing. */
const HALF_SECOND_MS = 500;

export type Send = (path: string, request: Request) => Promise<Outcome>;

export interface SendOptions {
  readonly clock: Clock;
  readonly fetcher?: typeof fetch;
  /** Hears the server's clock minus ours, ms, from each `Date` header. */
  readonly onSkew?: (skew: number) => void;
}

export function createSend(origin: string, { clock, fetcher = fetch, onSkew }: SendOptions): Send {
  distrust();
  return async (path, { method = 'GET', headers = {}, body, timeoutMs }) => {
    const abort = new AbortController();
    const askedAt = clock.now();
    let timedOut = false;
    const undo = clock.after(timeoutMs, () => {
      timedOut = true;
      abort.abort();
    });
    try {
      const init: RequestInit = { method, headers, redirect: 'manual', signal: abort.signal };
      const response = await fetcher(origin + path, body ? { ...init, body } : init);
      const date = Date.parse(response.headers.get('date') ?? '');
      if (Number.isFinite(date)) onSkew?.(date + HALF_SECOND_MS - (askedAt + clock.now()) / 2);
      const text = await readCapped(response);
      if (text === null) return { ok: false, fault: { code: 'not-a-server', detail: 'body too large' } };
      return { ok: true, answer: { status: response.status, headers: response.headers, body: text } };
    } catch (error) {
      return { ok: false, fault: timedOut ? { code: 'server-timeout' } : unreachable(error) };
    } finally {
      undo();
    }
  };
}

/** Node takes any certificate where this is set, in the whole process: whoever starts the program is not asked. */
function distrust(): void {
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
}

/** OpenSSL's and Node's names for a certificate that is no good. */
const UNTRUSTED = /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$/;

/** Node's fetch hides the reason in `cause`: its code (`ECONNREFUSED`, `CERT_HAS_EXPIRED`, …) is what IT needs. */
function unreachable(error: unknown): Fault {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === '') return { code: 'server-unreachable' };
  return { code: UNTRUSTED.test(code) ? 'server-untrusted' : 'server-unreachable', detail: code };
}

/** Null when the body is over the cap; the rest of it is not read. */
async function readCapped(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
