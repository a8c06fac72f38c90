/** 20,000 messages of 20 senders at once: received, on disk and listed, beside a bare client that only receives them. */
import { io } from 'socket.io-client';
import { customerName, type DataSet, fillSet, MEDIUM, SMALL } from '../fill.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import type { Flood } from '../support/flood.ts';
import { watchEnd, watchLongTasks } from '../support/in-page.ts';
import { watchLoop } from '../support/main-loop.ts';
import { spreadOf } from '../support/stats.ts';
import type { Options, Row } from './row.ts';

const COUNT = 20_000;
/** They wait longest and stand on top of the list; the one on top is the last to be heard. */
const SENDERS = Array.from({ length: 20 }, (_, index) => customerName(19 - index));

async function bareRate(flood: Flood, tag: string, count: number): Promise<number> {
  const socket = io(flood.url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  let left = count;
  const ended = new Promise<number>((resolve) => {
    socket.on('mensaje_recibido', () => {
      left -= 1;
      if (left === 0) resolve(Date.now());
    });
  });
  const began = await flood.burst(tag, count, SENDERS);
  const at = await ended;
  socket.disconnect();
  return (count * 1_000) / (at - began);
}

async function ourRate({ page, flood }: Desk, tag: string, count: number): Promise<number> {
  const listed = page.evaluate(watchEnd, `${tag}-${count - 1} `);
  const began = await flood.burst(tag, count, SENDERS);
  return (count * 1_000) / ((await listed) - began);
}

/** How many of those said are in the store, which nobody has open. */
function kept({ profile }: Desk, tags: readonly string[]): number {
  const store = profile.open();
  const mine = (mensaje: string) => tags.some((tag) => mensaje.startsWith(`${tag}-`));
  const found = SENDERS.map((usuario) => store.thread(usuario).filter((one) => mine(one.mensaje)).length);
  store.close();
  return found.reduce((sum, one) => sum + one, 0);
}

async function burstOn(name: string, set: DataSet, { short }: Options, tell: Parameters<Row>[1]): Promise<void> {
  const [rounds, count] = short ? [1, COUNT / 10] : [5, COUNT];
  const desk = await openDesk((store) => fillSet(store, set));
  const tags = Array.from({ length: rounds }, (_, round) => `${name}${round}`);
  const [ours, bare, tasks, delays] = [[], [], [], []] as [number[], number[], number[], number[]];
  for (const tag of tags) {
    const longest = await desk.page.evaluateHandle(watchLongTasks);
    const loop = await watchLoop(desk.app);
    ours.push(await ourRate(desk, tag, count));
    delays.push(await loop());
    tasks.push(await longest.evaluate((watch) => watch.longest));
  }
  await desk.app.close();
  for (const tag of tags) bare.push(await bareRate(desk.flood, `sin-${tag}`, count));
  const lost = rounds * count - kept(desk, tags);
  await desk.close();
  const note = `${count} at once, from the server's first emit; ${rounds} rounds`;
  const loose = short ? 10 : 1;
  const limit = { of: 'ratio', atLeast: 0.6 / loose } as const;
  tell({ name: `burst, ${name}: rate`, unit: '/s', ours: spreadOf(ours), reference: spreadOf(bare), limit, note });
  const alone = (what: string, unit: string, values: readonly number[], atMost: number) =>
    tell({
      name: `burst, ${name}: ${what}`,
      unit,
      ours: spreadOf(values),
      reference: null,
      limit: { of: 'ours', atMost },
      note,
    });
  alone('longest renderer task', 'ms', tasks, 50 * loose);
  alone('main loop p99', 'ms', delays, 30 * loose);
  alone('lost', 'messages', [lost], 0);
}

export const burst: Row = async (options, tell) => {
  await burstOn('S', SMALL, options, tell);
  if (!options.short) await burstOn('M', MEDIUM, options, tell);
};
