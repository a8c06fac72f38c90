import { call, expect, test } from './support/signed-in.ts';

test('only a safe link reaches the system, written anew; the rest is refused in words', async ({ program }) => {
  await program.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  const open = (url: string) => call(program.page, 'open-link', { url });
  const unsafe = { ok: false, fault: { code: 'link-unsafe' } };
  for (const url of ['http://ejemplo.es', 'file:///etc/passwd', 'https://a.es@malo.es', 'javascript:alert(1)', ''])
    expect(await open(url), url).toMatchObject(unsafe);
  expect(await open('a'.repeat(3_000))).toMatchObject({ ok: false, fault: { code: 'bad-request' } });
  expect(await open('HTTPS://Ejemplo.es/a/../b')).toMatchObject({ ok: true });
  expect(await program.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(['https://ejemplo.es/b']);
});
