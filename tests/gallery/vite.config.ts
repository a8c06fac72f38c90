/** Builds the gallery as the real page is built, and serves it with the real page's headers. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { emojiNames } from '../../scripts/vite/emoji-names.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preact({ prefreshEnabled: false }), emojiNames()],
  build: {
    outDir: join(tmpdir(), `mostrador-gallery-${process.pid}`),
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': CSP } },
});
