/** Plants one reversed arrow for each fence and shows that the check fails; and that the right arrow passes. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, type Arrow, FORBIDDEN } from './arrows.ts';

const root = join(import.meta.dirname, '../..');
let copy: string;
/** Categories of the errors found, by path. */
let found: ReadonlyMap<string, readonly string[]>;

function pathOf({ file }: Arrow, index: number): string {
  return file.replace('*', `planted-${index}`);
}

async function plant(arrows: readonly Arrow[]): Promise<void> {
  for (const [index, arrow] of arrows.entries()) {
    const path = join(copy, pathOf(arrow, index));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${arrow.code}\n`);
  }
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly severity: string;
    readonly location: { readonly path: string };
  }[];
}

/** `biome lint` as `npm run check` runs it, on the planted files only. */
function lint(): Promise<Report> {
  return new Promise((resolve, reject) => {
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
    execFile(join(root, 'node_modules/.bin/biome'), args, { cwd: copy, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as Report);
      } catch {
        reject(new Error(`biome said no JSON: ${error?.message}\n${stdout}\n${stderr}`));
      }
    });
  });
}

async function check(arrows: readonly Arrow[]): Promise<void> {
  copy = await mkdtemp(join(tmpdir(), 'fences-'));
  await cp(join(root, 'biome.json'), join(copy, 'biome.json'));
  await cp(join(root, 'scripts/lint'), join(copy, 'scripts/lint'), { recursive: true });
  await cp(join(root, '.gitignore'), join(copy, '.gitignore'));
  await plant(arrows);
  const errors = new Map<string, string[]>();
  for (const { category, severity, location } of (await lint()).diagnostics) {
    if (severity === 'error') errors.set(location.path, [...(errors.get(location.path) ?? []), category]);
  }
  found = errors;
}

describe('a reversed arrow fails the check', () => {
  beforeAll(() => check(FORBIDDEN));
  afterAll(() => rm(copy, { recursive: true }));
  it.each(FORBIDDEN.map((arrow, index) => ({ arrow, path: pathOf(arrow, index) })))(
    '$arrow.file: $arrow.code',
    ({ arrow, path }) => {
      expect(found.get(path) ?? []).toContain(arrow.rule);
    },
  );
});

describe('the right arrow passes', () => {
  beforeAll(() => check(ALLOWED));
  afterAll(() => rm(copy, { recursive: true }));
  it.each(ALLOWED.map((arrow, index) => ({ arrow, path: pathOf(arrow, index) })))(
    '$arrow.file: $arrow.code',
    ({ path }) => {
      expect(found.get(path) ?? []).toEqual([]);
    },
  );
});
