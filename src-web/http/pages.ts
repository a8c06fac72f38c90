/** The renderer's files, read once: a request picks from the map, no path is ever built from it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { strictCsp } from './headers.ts';

/** What the host shows to those who may see it. */
export interface Pages {
  /** The policy for pages served at `authority` ("127.0.0.1:1234"). */
  csp(authority: string): string;
  /** Answers a path ("/", "/assets/index-x.js"), or 404. Headers of the host are already set. */
  respond(target: Target, response: ServerResponse): void;
}

/** A request's target in its two parts; `query` without the question mark. */
export interface Target {
  readonly path: string;
  readonly query: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Throws when the folder has no `index.html`: it was not built. Files of unknown kinds are not served. */
export function readPages(rendererDir: string): Pages {
  const files = readFiles(rendererDir);
  return {
    csp: strictCsp,
    respond({ path }, response) {
      const file = files.get(path);
      if (file === undefined) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
        return;
      }
      response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': 'no-cache' }).end(file.body);
    },
  };
}

interface File {
  readonly type: string;
  readonly body: Buffer;
}

function readFiles(dir: string): ReadonlyMap<string, File> {
  const files = new Map<string, File>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(dir, file).split(sep).join('/')}`, { type, body: readFileSync(file) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error(`${join(dir, 'index.html')} is missing: run "npm run build" first`);
  return files.set('/', index);
}
