import { expect, test } from 'vitest';
import { errorFields } from './log.ts';

test('an error is logged by its name and codes, without what was asked of the database', () => {
  const error = Object.assign(new TypeError('near "secreto"'), {
    code: 'ER_DATA_TOO_LONG',
    errno: 1406,
    sql: "INSERT INTO mensajes VALUES ('secreto')",
  });
  expect(errorFields(error)).toEqual({ error: 'TypeError', code: 'ER_DATA_TOO_LONG', errno: 1406 });
  expect(errorFields('secreto')).toEqual({ error: 'string' });
});
