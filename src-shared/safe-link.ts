/** Which links may be followed at all. Pure: asked where they are found, and again where they are opened. */

export const LINK_MAX = 2_048;

export interface SafeLink {
  /** As it is opened: written anew from its parts. */
  readonly url: string;
  /** What the agent has to look at: the host in its ASCII form (`xn--…`), or the address of a mail. */
  readonly host: string;
}

/** No blanks, controls, or what only pretends to be nothing; backslashes are slashes to some and not to others. */
const STRANGE = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const MAIL = /^mailto:[^\s@?&#%,;:/\\"<>]+@[A-Za-z0-9.-]+$/;

/** Null: never. Only https and mail; no user name before the host, which would pass for one; no odd port rules. */
export function safeLink(text: string): SafeLink | null {
  if (text.length > LINK_MAX || STRANGE.test(text)) return null;
  if (MAIL.test(text)) return { url: text, host: text.slice('mailto:'.length) };
  if (!/^https:\/\/[^/]/i.test(text) || !URL.canParse(text)) return null;
  const { protocol, username, password, host, hostname, href } = new URL(text);
  const isOdd = protocol !== 'https:' || username !== '' || password !== '' || !hostname.includes('.');
  return isOdd || href.length > LINK_MAX ? null : { url: href, host };
}
