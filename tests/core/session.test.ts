/** Tokens that end while something asked with them is on its way: the refusal of one says nothing of the next. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

const CREDENTIALS = { server: 'https://chat.example', usuario: 'laura', pass: 'x' };

async function desk() {
  const made = await fakeDesk((server) => server.write('ana', 'laura', 'hola'));
  await made.pass(3_000);
  const phase = async () => (await made.snapshot()).session.phase;
  const link = async () => (await made.snapshot()).link.phase;
  return { ...made, phase, link, signIn: () => made.ask('sign-in', CREDENTIALS) };
}

test('a token that is refused ends the session, and the password is asked for once', async () => {
  const { server, ask, pass, phase, signIn, link } = await desk();
  server.endTokens();
  await ask('attention', { open: 'ana', focused: true });
  await pass(100);
  expect(await phase()).toBe('expired');
  await signIn();
  await pass(100);
  expect(await phase()).toBe('signed-in');
  expect(await link()).toBe('live');
});

test('a reading asked with the token before is refused after the new one was had: the session goes on', async () => {
  const { server, ask, pass, phase, signIn, thread } = await desk();
  server.endTokens();
  server.answerMs = 500;
  await ask('attention', { open: 'ana', focused: true });
  await pass(100);
  await signIn();
  await pass(2_000);
  expect(await phase()).toBe('signed-in');
  server.write('marcos', 'ana', 'ya voy');
  server.cut();
  await pass(5_000);
  expect((await thread('ana')).map((one) => one.mensaje)).toEqual(['hola', 'ya voy']);
});
