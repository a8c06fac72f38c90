/** The sizes CONTRIBUTING.md promises, measured on the sources as they lie here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const FOLDER = /^(src-[a-z]+|tests|bench|scripts)$/;
const SOURCE = /\.(ts|tsx|mjs|css)$/;
const PROGRAM = /^src-[a-z]+\/.*\.tsx?$/;
const TEST = /\.test\.tsx?$/;

function sources(): readonly string[] {
  const folders = readdirSync(root).filter((name) => FOLDER.test(name));
  const inside = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  return [...readdirSync(root), ...inside].filter((path) => SOURCE.test(path));
}

function lines(): readonly (readonly [path: string, count: number])[] {
  return sources().map((path) => [path, readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length] as const);
}

describe('sources stay small', () => {
  it('has no file over 250 lines', () => {
    expect(lines().filter(([, count]) => count > 250)).toEqual([]);
  });

  it('has a median file under 60 lines', () => {
    const counts = lines()
      .filter(([path]) => PROGRAM.test(path) && !TEST.test(path))
      .map(([, count]) => count)
      .sort((a, b) => a - b);
    expect(counts.length).toBeGreaterThan(5);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(60);
  });
});
