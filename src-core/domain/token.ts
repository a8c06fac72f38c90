/** The session token as the console sees it: a JWT it cannot verify, only read, and must not let break a header. */
import * as v from 'valibot';
import { Claims } from '../../src-shared/protocol.ts';

/** Three base64url parts (RFC 7515 §3.1) and short enough for any server's header limit. */
const TOKEN = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const MAX_LENGTH = 4_096;

/** The claims; null when the text is no such token. */
export function readClaims(token: string): Claims | null {
  if (token.length > MAX_LENGTH || !TOKEN.test(token)) return null;
  try {
    const bytes = Uint8Array.from(atob(base64(token.split('.')[1] ?? '')), (char) => char.charCodeAt(0));
    const parsed = v.safeParse(Claims, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The value of `token` among `Set-Cookie` headers; null when there is none (or it is being cleared). */
export function tokenOf(setCookies: readonly string[]): string | null {
  for (const cookie of setCookies) {
    const match = /^token=([^;]*)/.exec(cookie);
    if (match?.[1]) return match[1];
  }
  return null;
}

function base64(url: string): string {
  return url.replaceAll('-', '+').replaceAll('_', '/');
}
