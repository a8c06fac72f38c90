/** A server the contract is held against: our own on each database, or any other by SERVER_URL. */
import { SignJWT } from 'jose';
import { post } from './http.ts';

export type Who = 'admin' | 'admin2' | 'customer' | 'customer2';
export interface Person {
  readonly usuario: string;
  readonly pass: string;
}
export interface Row {
  readonly [column: string]: unknown;
}

/** What only our own server, started by the test, can offer. */
export interface Inside {
  sql(statement: string): Promise<readonly Row[]>;
  /** The log so far, one JSON line per entry. */
  log(): string;
}

export interface Target {
  readonly url: string;
  readonly people: Readonly<Record<Who, Person>>;
  /** `token=…` of one sign-in per person, made when first asked for. */
  cookie(who: Who): Promise<string>;
  /** A token signed as the server does, alive for `seconds`. */
  mint(who: Who, seconds: number): Promise<string>;
  readonly inside: Inside;
  stop(): Promise<void>;
}

/** What can be asked of a target, known before it runs. */
export interface Abilities {
  /** Its secret is known: expired and short-lived tokens can be made. */
  readonly mint: boolean;
  /** All four people can be signed in although three attempts are allowed from one address. */
  readonly fourPeople: boolean;
  /** Any number of sign-ins: loopback has as many addresses as one likes (on Linux). */
  readonly manySignIns: boolean;
  /** The legacy server dies of what these tests send; ours, and those that say so, must not. */
  readonly hardened: boolean;
  /** Its tables and its log can be read. */
  readonly inside: boolean;
}

export interface TargetKind {
  readonly name: string;
  /** Why it cannot run here; null when it can. */
  readonly missing: string | null;
  readonly can: Abilities;
  start(): Promise<Target>;
}

let address = Math.floor(Math.random() * 0xffff);
/** An address of loopback that nobody signed in from, or undefined where there is only one. */
export function freshAddress(url: string): string | undefined {
  if (!hasManyAddresses(url)) return undefined;
  address = (address + 1) % 0xffff;
  return `127.${1 + (process.pid % 250)}.${address >> 8}.${1 + ((address & 0xff) % 254)}`;
}
export const hasManyAddresses = (url: string): boolean =>
  process.platform === 'linux' && /^(127\.|localhost$)/.test(new URL(url).hostname);

/** One sign-in; the cookie pair, or what went wrong. */
export async function signIn(url: string, { usuario, pass }: Person): Promise<string> {
  const answer = await post(`${url}/auth`, String(new URLSearchParams({ user: usuario, pass })), freshAddress(url));
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (!cookie) throw new Error(`${usuario} could not sign in at ${url}: ${answer.status}`);
  return cookie;
}

/** Signs each person in once. */
export function createCookies(url: string, people: Target['people']): Target['cookie'] {
  const cookies = new Map<Who, Promise<string>>();
  return (who) => {
    const cookie = cookies.get(who) ?? signIn(url, people[who]);
    cookies.set(who, cookie);
    return cookie;
  };
}

/** Tokens with the legacy claims, signed with `secret`. */
export function createMint(secret: string, people: Target['people']): Target['mint'] {
  return (who, seconds) => {
    const iat = Math.floor(Date.now() / 1_000) - (seconds < 0 ? 7_200 : 0);
    const exp = Math.floor(Date.now() / 1_000) + seconds;
    const rol = who.startsWith('admin') ? 'admin' : 'user';
    return new SignJWT({ user: people[who].usuario, name: null, rol, imagen: null, iat, exp })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(secret));
  };
}
