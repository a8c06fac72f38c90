/** Who may see the console: whoever opened the one-time link first, and holds its cookie from then on. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Cookies handed out before the key is spent; an honest browser needs one, a link preview or two may take another. */
const MAX_CANDIDATES = 16;

type Admission =
  | { readonly kind: 'holder' } // its cookie is ours
  | { readonly kind: 'newcomer'; readonly setCookie: string } // came with the key: give it this cookie
  | { readonly kind: 'refused'; readonly why: 'no-key' | 'bad-key' | 'spent' };

export interface Access {
  /** The one-time key, 256 bits, for the link that is printed. */
  readonly key: string;
  /** Judges a page request by its `Cookie` header and the `key` of its query. */
  admit(cookies: string | undefined, key: string | null): Admission;
  /** Whether the `Cookie` header is a holder's. */
  isHolder(cookies: string | undefined): boolean;
  /** A page of this holder opened the bridge: the key is spent, and the other cookies are worth nothing. */
  settle(cookies: string | undefined): void;
}

/** `port` names the cookie, since browsers share cookies between the ports of one address. */
export function createAccess(port: number): Access {
  const key = secret();
  const name = `mostrador-${port}`;
  let holders: readonly string[] = [];
  let spent = false;
  const holderOf = (cookies: string | undefined) =>
    readCookies(cookies, name).find((value) => holders.some((holder) => isSame(holder, value)));
  return {
    key,
    isHolder: (cookies) => holderOf(cookies) !== undefined,
    admit(cookies, offered) {
      if (holderOf(cookies) !== undefined) return { kind: 'holder' };
      if (offered === null) return { kind: 'refused', why: 'no-key' };
      if (!isSame(key, offered)) return { kind: 'refused', why: 'bad-key' };
      if (spent) return { kind: 'refused', why: 'spent' };
      const holder = secret();
      holders = [...holders, holder].slice(-MAX_CANDIDATES);
      return { kind: 'newcomer', setCookie: `${name}=${holder}; Path=/; HttpOnly; SameSite=Strict` };
    },
    settle(cookies) {
      const holder = holderOf(cookies);
      if (holder === undefined) return;
      holders = [holder];
      spent = true;
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares digests, so that neither the content nor the length shows in the time it takes. */
function isSame(expected: string, offered: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(offered));
}

/** All values of the cookie `name`: a second one may come from another path or an older run. */
function readCookies(header: string | undefined, name: string): readonly string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
