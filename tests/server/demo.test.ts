import { expect, onTestFinished, test } from 'vitest';
import { createDemo, type DemoOptions } from '../../src-server/demo/index.ts';
import { OPENERS } from '../../src-server/demo/script.ts';
import { getJson, type HistoryRow, historyOf } from './support/http.ts';
import { connect, listen } from './support/socket.ts';
import { signIn } from './support/target.ts';

async function start(customer: DemoOptions['customer']) {
  const demo = await createDemo({ customer: customer ?? null });
  onTestFinished(() => demo.stop());
  return { demo, cookie: await signIn(demo.url, demo.agent) };
}

test('a dozen customers, some waiting from 40 s on, some answered', async () => {
  const { demo, cookie } = await start(null);
  const customers = await getJson<readonly string[]>(`${demo.url}/api/usuarios-conversaciones`, cookie);
  expect(customers).toHaveLength(12);
  const last = (rows: readonly HistoryRow[]) => rows.at(-1)!;
  const lasts = await Promise.all(customers.map(async (usuario) => last(await historyOf(demo.url, cookie, usuario))));
  const waiting = lasts.filter(({ para_usuario }) => para_usuario === 'admin');
  const ages = waiting.map(({ fecha }) => (Date.now() - Date.parse(fecha)) / 1_000).sort((a, b) => a - b);
  expect(waiting.length).toBeGreaterThanOrEqual(5);
  expect(lasts.length - waiting.length).toBeGreaterThanOrEqual(5);
  expect(ages[0]).toBeGreaterThanOrEqual(40);
  expect(ages[0]).toBeLessThan(60);
  expect(ages.at(-1)).toBeGreaterThan(3_600);
});

test('every kind of text there is: long, emoji, right to left, markup', async () => {
  const { demo } = await start(null);
  const pairs = await demo.server.mensajes.pairs();
  const names = new Set(pairs.map(({ de }) => de));
  const texts = (await Promise.all([...names].map((name) => demo.server.mensajes.history(name))))
    .flat()
    .map(({ mensaje }) => mensaje ?? '');
  for (const kind of [/\p{Extended_Pictographic}/u, /\p{Script=Hebrew}/u, /<script>/, /^[\s\S]{1000,}$/]) {
    expect(texts.some((text) => kind.test(text))).toBe(true);
  }
  expect([...names].some((name) => name.length > 50)).toBe(true);
});

test('a customer writes by herself, answers, and goes with stop()', async () => {
  const { demo, cookie } = await start({ firstMs: 20, everyMs: 30, replyMs: 10 });
  const agent = await connect(demo.url, cookie);
  const inbox = listen(agent);
  const said = async () => (await historyOf(demo.url, cookie, 'sofia.prieto')).map(({ mensaje }) => mensaje);
  await expect.poll(said, { timeout: 5_000 }).toEqual(OPENERS);
  agent.emit('mensaje_privado', { para: 'sofia.prieto', mensaje: '¿A qué dirección te la mandamos?' });
  await inbox.until('Calle Luna');
  await demo.stop();
  await expect(connect(demo.url, cookie)).rejects.toThrow();
});

test("the demo uses up none of the agent's sign-ins", async () => {
  const { demo } = await start({});
  await expect(signIn(demo.url, demo.agent)).resolves.toMatch(/^token=/);
});
