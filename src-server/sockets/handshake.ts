import type { ExtendedError, Socket } from 'socket.io';
import { HANDSHAKE_ERRORS } from '../../src-shared/protocol.ts';
import { readToken, type Tokens } from '../tokens.ts';
import type { ChatSocket } from './rooms.ts';

/** Lets in who carries a valid token in the `Cookie` header; tells the others why not, in the legacy words. */
export function createHandshake(tokens: Tokens) {
  return async (socket: ChatSocket, next: (error?: ExtendedError) => void): Promise<void> => {
    const refusal = await authenticate(socket, tokens);
    next(refusal === null ? undefined : new Error(refusal));
  };
}

/** Null, and the claims in `socket.data`, when the token is good. It is looked at only here: the socket outlives it. */
async function authenticate(socket: ChatSocket, tokens: Tokens): Promise<string | null> {
  const { cookie } = (socket as Socket).handshake.headers;
  if (!cookie) return HANDSHAKE_ERRORS.noCookie;
  const token = readToken(cookie);
  if (token === null) return HANDSHAKE_ERRORS.noToken;
  const claims = await tokens.verify(token);
  if (claims === null) return HANDSHAKE_ERRORS.badToken;
  socket.data.claims = claims;
  return null;
}
