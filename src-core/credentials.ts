/** What the sign-in form holds, checked; and what the server gave for it. */
import { FaultError } from '../src-shared/link.ts';
import type { Claims } from '../src-shared/protocol.ts';
import { serverOrigin } from './domain/server-url.ts';
import type { Ticket } from './keyring.ts';

export interface Credentials {
  readonly server: string;
  readonly usuario: string;
  readonly pass: string;
}

/** The server's origin. Throws `bad-server-url` or `missing-credentials`. */
export function checkedOrigin({ server, usuario, pass }: Credentials): string {
  const origin = serverOrigin(server);
  if (origin === null) throw new FaultError('bad-server-url');
  if (usuario.trim() === '' || pass === '') throw new FaultError('missing-credentials');
  return origin;
}

/** The ticket ends by the server's own two times, counted from now: this machine's clock may be off. */
export function toTicket(token: string, { user, name, rol, imagen, iat, exp }: Claims, now: number): Ticket {
  const lifetime = iat === undefined ? exp * 1_000 - now : (exp - iat) * 1_000;
  return { token, expiresAt: now + Math.max(0, lifetime), agent: { usuario: user, nombre: name, rol, imagen } };
}
