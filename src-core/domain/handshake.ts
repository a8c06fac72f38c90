/** The server's word at the handshake, as a fault. */
import type { Fault } from '../../src-shared/model.ts';
import { HANDSHAKE_ERRORS } from '../../src-shared/protocol.ts';

export function handshakeFault(message: string): Fault {
  if (message === HANDSHAKE_ERRORS.badToken) return { code: 'handshake-bad-token' };
  if (message === HANDSHAKE_ERRORS.noCookie) return { code: 'handshake-no-cookie' };
  if (message === HANDSHAKE_ERRORS.noToken) return { code: 'handshake-no-token' };
  return { code: 'handshake-other', detail: message.slice(0, 200) };
}
