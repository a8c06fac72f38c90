import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BACKGROUND } from './background.ts';

test('the window is painted in the page’s own `--page`', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../src-renderer/styles/tokens.css'), 'utf8');
  expect(tokens).toContain(`--page: light-dark(${BACKGROUND.light}, ${BACKGROUND.dark});`);
});
