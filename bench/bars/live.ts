/** A live message, from the server's socket until it is painted: with 40 messages in the thread, and with 50,000. */
import { customerName, fillSet, fillThread, SMALL } from '../fill.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { noted, watchArrivals } from '../support/in-page.ts';
import { quantile, type Spread, spreadOf } from '../support/stats.ts';
import type { Row } from './row.ts';

const EVERY_MS = 50;
const LONG = 'largo';
const FRAMES_MS = 33;
const ROUNDS = 5;

/** p95 of each round, in turns. */
async function alternate(desk: Desk, usuarios: readonly string[], rounds: number, count: number): Promise<Spread[]> {
  const p95 = usuarios.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, usuario] of usuarios.entries()) {
      await desk.open(usuario);
      await desk.messages(usuario).last().waitFor();
      await desk.page.evaluate(watchArrivals);
      desk.flood.drip(usuario, EVERY_MS, count);
      await desk.page.waitForFunction((wanted) => window.bench.times.length >= wanted, count, { polling: 200 });
      p95[index]?.push(quantile(await desk.page.evaluate(noted), 0.95));
    }
  return p95.map(spreadOf);
}

export const live: Row = async ({ short }, tell) => {
  const rounds = short ? 1 : ROUNDS;
  const count = short ? 20 : 200;
  const desk = await openDesk((store) => {
    fillSet(store, SMALL);
    fillThread(store, LONG, short ? 5_000 : 50_000, 1);
  });
  const [few, many] = await alternate(desk, [customerName(3), LONG], rounds, count);
  await desk.close();
  if (!few || !many) return;
  const note = `p95 of ${count} at 20/s from the server's emit to the frame after it was drawn; ${rounds} rounds in turns`;
  const limit = { of: 'ours', atMost: FRAMES_MS * (short ? 10 : 1) } as const;
  tell({ name: 'live message, 50,000 in the thread: p95', unit: 'ms', ours: many, reference: null, limit, note });
  tell({
    name: 'live message, 50,000 beside 40: p95',
    unit: 'ms',
    ours: many,
    reference: few,
    limit: { of: 'ratio', atMost: short ? 13 : 1.3 },
    note,
  });
};
