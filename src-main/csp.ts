/** The headers of every answer of our scheme. What a page of ours does not need, it cannot do. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
} as const;

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': write(POLICY),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
};

/** For the development server only: hot replacement writes `<style>` elements and talks over a WebSocket. */
export function developmentPolicy(origin: string): string {
  const socket = origin.replace(/^http/, 'ws');
  const { 'require-trusted-types-for': _, 'trusted-types': __, ...policy } = POLICY;
  return write({ ...policy, 'style-src': "'self' 'unsafe-inline'", 'connect-src': `'self' ${socket}` });
}

function write(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
