import { jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import { Claims } from '../src-shared/protocol.ts';
import type { ServerConfig } from './config.ts';
import type { Usuario } from './db/repository.ts';

export interface Tokens {
  /** A fresh session token for the account. */
  mint(usuario: Omit<Usuario, 'pass'>): Promise<string>;
  /** Null for a bad signature, an expired or a malformed token. Never rejects. */
  verify(token: string): Promise<Claims | null>;
}

/** HS256 tokens with the legacy claims `{ user, name, rol, imagen, iat, exp }`. */
export function createTokens({ jwtSecret, tokenSeconds, now }: ServerConfig): Tokens {
  const key = new TextEncoder().encode(jwtSecret);
  return {
    mint({ usuario, nombre, rol, imagen }) {
      const iat = Math.floor(now() / 1_000);
      return new SignJWT({ user: usuario, name: nombre, rol, imagen, iat, exp: iat + tokenSeconds })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(key);
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: new Date(now()) });
        const claims = v.safeParse(Claims, payload);
        return claims.success ? claims.output : null;
      } catch {
        return null;
      }
    },
  };
}

/** The token in a `Cookie` header, by the legacy regex (unanchored: `xtoken=` matches too). */
export function readToken(cookie: string | undefined): string | null {
  return cookie?.match(/token=([^;]+)/)?.[1] ?? null;
}
