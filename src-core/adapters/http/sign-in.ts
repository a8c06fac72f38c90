/** `POST /auth` as the servers in the field answer it: 200 and HTML either way; only the cookie tells. */
import type { Fault } from '../../../src-shared/model.ts';
import { readClaims, tokenOf } from '../../domain/token.ts';
import type { Attempts, Clock, SignInOutcome } from '../../ports.ts';
import type { Answer, Outcome, Send } from './request.ts';

const TIMEOUT_MS = 15_000;
/** Nobody is locked out for longer than this, whatever a header says. */
const MAX_WAIT_MS = 24 * 60 * 60 * 1_000;
/** The field's window, when no header tells the true wait (protocol.md: `Retry-After` is always 900). */
const DEFAULT_WAIT_MS = 900_000;

export async function signIn(send: Send, clock: Clock, usuario: string, pass: string): Promise<SignInOutcome> {
  const body = new URLSearchParams({ user: usuario, pass });
  return judge(await send('/auth', { method: 'POST', body, timeoutMs: TIMEOUT_MS }), clock);
}

/** `POST /api/renovar`: a new cookie for a live token. */
export async function renew(send: Send, clock: Clock, token: string): Promise<SignInOutcome> {
  return judge(await send('/api/renovar', { method: 'POST', headers: withToken(token), timeoutMs: TIMEOUT_MS }), clock);
}

/** The one cookie a request carries. */
export function withToken(token: string): Record<string, string> {
  return { Cookie: `token=${token}` };
}

function judge(outcome: Outcome, clock: Clock): SignInOutcome {
  if (!outcome.ok) return { ...outcome, attempts: null };
  const { answer } = outcome;
  const attempts = attemptsOf(answer.headers, clock);
  const refused = (fault: Fault): SignInOutcome => ({ ok: false, fault, attempts });
  if (answer.status !== 200) return refused(statusFault(answer, clock));
  const token = tokenOf(answer.headers.getSetCookie());
  if (token === null) return refused({ code: 'wrong-credentials' });
  const claims = readClaims(token);
  return claims ? { ok: true, token, claims, attempts } : refused({ code: 'bad-token' });
}

/** The name of any answer that is not 200. */
export function statusFault({ status, headers }: Answer, clock: Clock): Fault {
  if (status === 429) return { code: 'rate-limited', retryAt: clock.now() + (waitOf(headers) ?? DEFAULT_WAIT_MS) };
  if (status >= 300 && status < 400) return { code: 'server-redirects' };
  if (status === 401 || status === 403) return { code: 'access-denied' };
  if (status >= 500) return { code: 'server-error', detail: String(status) };
  return { code: 'not-a-server', detail: String(status) };
}

/** Null where the server does not count, or counts nonsense. */
function attemptsOf(headers: Headers, clock: Clock): Attempts | null {
  const header = headers.get('x-ratelimit-remaining');
  const remaining = Number(header ?? Number.NaN);
  const wait = waitOf(headers);
  if (header === '' || !Number.isInteger(remaining) || remaining < 0 || wait === null) return null;
  return { remaining, resetAt: clock.now() + wait };
}

/** ms: the true wait is `X-RateLimit-Reset` (epoch seconds) minus the server's own `Date`. Hostile values are bounded. */
function waitOf(headers: Headers): number | null {
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1_000;
  const wait = reset - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1_000), MAX_WAIT_MS) : null;
}
