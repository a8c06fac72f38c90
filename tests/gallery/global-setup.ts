/** Builds and serves the gallery for the run; its address goes to the tests as GALLERY_URL. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, preview } from 'vite';

const configFile = join(import.meta.dirname, 'vite.config.ts');

export default async function serveGallery(): Promise<() => Promise<void>> {
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, logLevel: 'warn' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  process.env['GALLERY_URL'] = `http://127.0.0.1:${address.port}/`;
  return async () => {
    await server.close();
    await rm(server.config.build.outDir, { recursive: true, force: true });
  };
}
