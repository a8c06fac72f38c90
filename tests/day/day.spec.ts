/**
 * A scripted day: customers who write and wait, two agents at their keyboards, one extended server. Every customer is
 * answered, nobody by two, and an answer takes few strokes. `npm run test:day` is the whole of it, `DAY_SEED` another.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PASS } from '../e2e/support/accounts.ts';
import { type Customer, connectCustomer } from '../e2e/support/customer.ts';
import { test as base, type Desk, expect } from '../e2e/support/fixtures.ts';
import { startTestServer, type TestServer } from '../e2e/support/server.ts';
import { type Answer, work } from './agent.ts';
import { planDay, type Size } from './plan.ts';

const test = base.extend<{ readonly size: Size }>({ size: [{ customers: 40, messages: 400 }, { option: true }] });

/** Strokes for "next waiting, canned reply, send". */
const MOST_STROKES = 6;

async function makeReply({ page }: Desk): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill('guardadas');
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Respuestas guardadas' });
  await dialog.getByRole('button', { name: 'Nueva respuesta' }).press('Enter');
  for (const words of ['hola', 'Hola, {usuario}: queda resuelto.']) {
    await keyboard.type(words);
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await expect(dialog.getByText('Guardada: /hola')).toBeVisible();
  await keyboard.press('Escape');
}

/** Asks, waits for an answer, asks on. */
async function ask(customer: Customer, questions: readonly (readonly string[])[]): Promise<void> {
  for (const question of questions) {
    const heard = customer.received.length;
    for (const words of question) customer.say(words);
    await customer.arrivals(heard + 1);
  }
}

/** Who answered each wait of a customer: one list of names for each time the agents spoke. */
async function waitsOf(server: TestServer, usuario: string): Promise<readonly (readonly string[])[]> {
  const waits: string[][] = [];
  let isAsking = false;
  for (const { de } of await server.stored(usuario)) {
    if (de !== usuario && isAsking) waits.push([]);
    if (de !== usuario) waits.at(-1)?.push(de);
    isAsking = de === usuario;
  }
  return isAsking ? [...waits, []] : waits;
}

test('every customer is answered, none by two agents, in few strokes', async ({ launch, folder, size }, info) => {
  const seed = Number(process.env['DAY_SEED'] ?? 1);
  info.setTimeout(60_000 + size.messages * 2_000);
  const { customers } = planDay(seed, size);
  const place = join(folder, 'extended');
  await mkdir(place);
  const server = await startTestServer(place, { extended: true, empty: true });
  for (const usuario of customers.keys())
    await server.running.accounts.add({ usuario, nombre: usuario, rol: 'user', pass: PASS });
  const desks = await Promise.all(
    ['admin', 'marta'].map(async (usuario) => {
      const desk = await launch({ server: server.url, profile: join(folder, usuario) });
      await desk.signIn({ usuario, pass: PASS });
      await expect(desk.link).toContainText('conectado');
      await makeReply(desk);
      return desk;
    }),
  );
  const lines = await Promise.all([...customers.keys()].map((usuario) => connectCustomer(server.url, usuario, PASS)));
  const lastWord = Promise.all(lines.map((one) => ask(one, customers.get(one.usuario) ?? []))).then(() => undefined);
  const answers = (await Promise.all(desks.map((desk, at) => work({ desk, yields: at > 0, lastWord })))).flat();

  const waits = await Promise.all([...customers.keys()].map((usuario) => waitsOf(server, usuario)));
  tell(seed, answers, waits.flat().length);
  for (const [at, usuario] of [...customers.keys()].entries())
    expect(
      waits[at]?.map((names) => names.length),
      `${usuario}, seed ${seed}`,
    ).toEqual(waits[at]?.map(() => 1));
  expect(answers).toHaveLength(waits.flat().length);
  expect(quantile(answers, 0.5)).toBeLessThanOrEqual(MOST_STROKES);
  for (const one of lines) one.close();
  await server.stop();
});

function quantile(answers: readonly Answer[], part: number): number {
  const sorted = answers.map((one) => one.strokes).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function tell(seed: number, answers: readonly Answer[], waits: number): void {
  const strokes = `median ${quantile(answers, 0.5)}, p90 ${quantile(answers, 0.9)}, most ${quantile(answers, 1)}`;
  console.log(`day of seed ${seed}: ${waits} waits, ${answers.length} answers; strokes an answer: ${strokes}`);
}
