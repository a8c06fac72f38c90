/** The window of the sign-in limit, with a clock in the test's hands. */
import { expect, onTestFinished, test } from 'vitest';
import { type Answer, post } from './support/http.ts';
import { PEOPLE, startOwnServer } from './support/own-server.ts';

const START = Date.parse('2026-03-01T10:00:00.250Z');
const WINDOW_MS = 900_000;

async function start() {
  const clock = { now: START };
  const own = await startOwnServer('sqlite::memory:', { now: () => clock.now });
  onTestFinished(() => own.stop());
  const { usuario, pass } = PEOPLE.admin;
  const attempt = () => post(`${own.url}/auth`, String(new URLSearchParams({ user: usuario, pass })));
  return { clock, attempt };
}
const resetOf = ({ headers }: Answer) => Number(headers['x-ratelimit-reset']);

test('is counted from the start of the server, not from the first attempt', async () => {
  const { clock, attempt } = await start();
  clock.now += WINDOW_MS - 1_000;
  for (const status of [200, 200, 200, 429]) expect((await attempt()).status).toBe(status);
  clock.now += 999;
  expect((await attempt()).status).toBe(429);
  clock.now += 1;
  const first = await attempt();
  expect([first.status, first.headers['x-ratelimit-remaining']]).toEqual([200, '2']);
});

test('its end is told to the second, rounded up, and Retry-After is always the whole window', async () => {
  const { clock, attempt } = await start();
  clock.now += 10_000;
  expect(resetOf(await attempt())).toBe(Math.ceil((START + WINDOW_MS) / 1_000));
  clock.now += 5 * WINDOW_MS;
  expect(resetOf(await attempt())).toBe(Math.ceil((START + 6 * WINDOW_MS) / 1_000));
  clock.now += WINDOW_MS - 11_000;
  await attempt();
  await attempt();
  expect((await attempt()).headers['retry-after']).toBe('900');
});

test('a clock set back opens a window; it does not lock anybody out', async () => {
  const { clock, attempt } = await start();
  for (let times = 0; times < 4; times++) await attempt();
  clock.now = START - 86_400_000;
  expect((await attempt()).status).toBe(200);
});
