import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP_ID } from './identity.ts';

test('the installer and the program go by one name', () => {
  const config = readFileSync(join(import.meta.dirname, '../electron-builder.yml'), 'utf8');
  expect(config).toMatch(new RegExp(`^appId: ${APP_ID}$`, 'm'));
});
