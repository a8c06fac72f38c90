/** What no server could store as it is: made whole before it is shown, so that it is shown as it is stored. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

test.each([false, true])('half a character is U+FFFD from the first moment (extended: %j)', async (extended) => {
  const desk = await fakeDesk((server) => {
    server.extended = extended;
  });
  await desk.pass(2_000);
  const { mensaje } = await desk.send('ana', 'a\ud800b \ude00 👍');
  await desk.pass(2_000);
  const whole = 'a\ufffdb \ufffd 👍';
  expect([mensaje.mensaje, desk.server.table.at(-1)?.mensaje]).toEqual([whole, whole]);
  expect((await desk.words('ana')).map(([words]) => words)).toEqual([whole]);
});
