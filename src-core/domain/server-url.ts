/** Which server addresses are accepted: https anywhere, http on this machine only, and nothing but the origin. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const FORBIDDEN = /[\u0000-\u0020\u007f-\u009f\\]/;

/** The origin (`https://chat.example:8443`) of what the agent typed; null when it is no address we would use. */
export function serverOrigin(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > 2_048 || FORBIDDEN.test(text)) return null;
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.username + url.password !== '' || url.hostname === '') return null;
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))) return url.origin;
  return null;
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
