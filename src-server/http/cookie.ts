import type { Request } from 'express';
import type { ServerConfig } from '../config.ts';

/**
 * `Set-Cookie` of a session, the legacy one letter by letter with `extended` false; else other sites cannot send it
 * along, and under https it never goes without. A proxy in front tells of https; who pretends it loses their own cookie.
 */
export function tokenCookie(
  { extended }: Pick<ServerConfig, 'extended'>,
  request: Pick<Request, 'secure' | 'headers'>,
  { token, seconds }: { readonly token: string; readonly seconds: number },
): string {
  const legacy = `token=${token}; Max-Age=${seconds}; Path=/; HttpOnly`;
  if (!extended) return legacy;
  const isSecure = request.secure || request.headers['x-forwarded-proto'] === 'https';
  return `${legacy}; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}
