/**
 * The page comes from `mostrador://app/`, out of a table of the files that existed at start: no path is ever joined
 * at request time, so there is none to escape from. Whatever is not in the table is a 404.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { PAGE_HEADERS } from './csp.ts';

const SCHEME = 'mostrador';
export const APP_ORIGIN = `${SCHEME}://app`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before `ready`. Standard and secure: relative addresses, origins and modules work as over https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves `folder` to the session's pages, and nothing else that lies on this disk. */
export function serveFolder(session: Session, folder: string): void {
  session.protocol.handle('file', () => new Response(null, { status: 404 }));
  const files = filesIn(folder);
  session.protocol.handle(SCHEME, (request) => {
    const file = request.method === 'GET' ? files.get(request.url) : undefined;
    if (!file) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    return new Response(new Uint8Array(readFileSync(file.path)), {
      headers: { ...PAGE_HEADERS, 'content-type': file.type },
    });
  });
}

function filesIn(folder: string): ReadonlyMap<string, { readonly path: string; readonly type: string }> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(
    names.map((name) => [
      `${APP_ORIGIN}/${name.split(sep).map(encodeURIComponent).join('/')}`,
      { path: join(folder, name), type: TYPES[extname(name)] ?? 'application/octet-stream' },
    ]),
  );
}
