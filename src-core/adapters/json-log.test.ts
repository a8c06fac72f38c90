import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createJsonLog } from './json-log.ts';

const clock = { now: () => Date.UTC(2026, 0, 2) };
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mostrador-log-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('writes one line of JSON per fact, for the owner only', () => {
  const file = join(dir, 'deep', 'mostrador.log');
  const log = createJsonLog(file, clock);
  log('info', 'started', { port: 1 });
  log('warn', 'line\nbreak');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '2026-01-02T00:00:00.000Z', level: 'info', fact: 'started', port: 1 },
    { at: '2026-01-02T00:00:00.000Z', level: 'warn', fact: 'line\nbreak' },
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('keeps the last two files', () => {
  const file = join(dir, 'mostrador.log');
  writeFileSync(file, 'x'.repeat(90));
  const log = createJsonLog(file, clock, 100);
  log('info', 'second');
  log('info', 'third');
  expect(readFileSync(`${file}.1`, 'utf8')).toContain('second');
  expect(readFileSync(file, 'utf8')).toContain('third');
});

it('never throws', () => {
  const file = join(dir, 'a-file');
  writeFileSync(file, '');
  const log = createJsonLog(join(file, 'log'), clock);
  expect(() => log('error', 'lost')).not.toThrow();
});

it('leaves nothing in a line that a terminal or an eye obeys', () => {
  const file = join(dir, 'mostrador.log');
  const hostile = 'a\u001b[31m\u009b2J\u202eb\u2028c\u200bd\ufeff';
  createJsonLog(file, clock)('warn', hostile);
  const line = readFileSync(file, 'utf8');
  expect(line).toMatch(/^[ -~]+\n$/);
  expect(JSON.parse(line).fact).toBe(hostile);
});
