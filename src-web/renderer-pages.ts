/** The renderer's pages: those that were built, or Vite's while developing. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proxyPages } from './http/dev-pages.ts';
import { type Pages, readPages } from './http/pages.ts';

/** This file is bundled into `dist/node`, beside `dist/renderer`. */
const RENDERER_DIR = join(dirname(fileURLToPath(import.meta.url)), '..', 'renderer');

/** `MOSTRADOR_DEV_URL` is where `npm run dev:web` has Vite's server. */
export function rendererPages(env: Readonly<Record<string, string | undefined>>): Pages {
  const devUrl = env['MOSTRADOR_DEV_URL'];
  return devUrl ? proxyPages(devUrl) : readPages(RENDERER_DIR);
}
