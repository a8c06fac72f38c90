/** `POST /auth` as the servers in the field answer it: 200 and HTML either way; only the cookie tells. */
import type { Fault } from '../../../src-shared/model.ts';
import { readClaims, tokenOf } from '../../domain/token.ts';
import type { Clock, SignInOutcome } from '../../ports.ts';
import type { Answer, Send } from './request.ts';

const TIMEOUT_MS = 15_000;
/** Nobody is locked out for longer than this, whatever a header says. */
const MAX_WAIT_MS = 24 * 60 * 60 * 1_000;
/** The field's window, when no header tells the true wait (protocol.md: `Retry-After` is always 900). */
const DEFAULT_WAIT_MS = 900_000;

export async function signIn(send: Send, clock: Clock, usuario: string, pass: string): Promise<SignInOutcome> {
  const body = new URLSearchParams({ user: usuario, pass });
  const outcome = await send('/auth', { method: 'POST', body, timeoutMs: TIMEOUT_MS });
  return outcome.ok ? judge(outcome.answer, clock) : outcome;
}

function judge(answer: Answer, clock: Clock): SignInOutcome {
  if (answer.status !== 200) return refused(statusFault(answer, clock));
  const token = tokenOf(answer.headers.getSetCookie());
  if (token === null) return refused({ code: 'wrong-credentials' });
  const claims = readClaims(token);
  return claims ? { ok: true, token, claims } : refused({ code: 'bad-token' });
}

function refused(fault: Fault): SignInOutcome {
  return { ok: false, fault };
}

/** The name of any answer that is not 200. */
export function statusFault({ status, headers }: Answer, clock: Clock): Fault {
  if (status === 429) return { code: 'rate-limited', retryAt: clock.now() + waitOf(headers) };
  if (status >= 300 && status < 400) return { code: 'server-redirects' };
  if (status === 401 || status === 403) return { code: 'access-denied' };
  if (status >= 500) return { code: 'server-error', detail: String(status) };
  return { code: 'not-a-server', detail: String(status) };
}

/** The true wait: `X-RateLimit-Reset` (epoch seconds) minus the server's own `Date`. Hostile values are bounded. */
function waitOf(headers: Headers): number {
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1_000;
  const date = Date.parse(headers.get('date') ?? '');
  const wait = reset - date;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1_000), MAX_WAIT_MS) : DEFAULT_WAIT_MS;
}
