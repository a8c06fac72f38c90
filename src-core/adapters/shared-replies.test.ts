import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSharedReplies } from './shared-replies.ts';

function read(content: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-replies-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'equipo.json');
  if (content !== null) writeFileSync(file, content);
  const logged: string[] = [];
  const replies = readSharedReplies(file, (_level, fact, fields) => logged.push(`${fact} ${JSON.stringify(fields)}`));
  return { replies, logged };
}

test('what a file has is shared; what cannot be used is left out, and logged', () => {
  const good = { shortcode: 'hola', text: 'Hola' };
  expect(read(JSON.stringify([good, {}]))).toEqual({
    replies: [good],
    logged: ['shared-replies-left-out {"count":1}'],
  });
});

test('a file that is not there, or is none, shares nothing', () => {
  expect(read(null)).toEqual({ replies: [], logged: ['shared-replies-failed {"problem":"ENOENT"}'] });
  expect(read('{')).toEqual({ replies: [], logged: ['shared-replies-failed {"problem":"not-json"}'] });
  expect(readSharedReplies(null, () => {})).toEqual([]);
});
