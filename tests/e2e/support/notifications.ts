/** The desktop's own notification daemon (dunst), asked what it shows: nothing here is a mock. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function dunstctl(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('dunstctl', [...args], { timeout: 5_000 });
  return stdout;
}

export interface Shown {
  readonly id: number;
  readonly summary: string;
  readonly body: string;
}

export interface Notifications {
  /** Raised since the last `reset`: on the screen or already gone. */
  count(): Promise<number>;
  /** On the screen now. */
  displayed(): Promise<number>;
  /** Takes all of them off the screen and answers what was raised since the last `reset`, oldest first. */
  read(): Promise<readonly Shown[]>;
  /** Clicks the one on top. */
  click(): Promise<void>;
  reset(): Promise<void>;
  /** The desktop's "do not disturb". */
  pause(isPaused: boolean): Promise<void>;
}

/** Null where no dunst answers: then nothing can say what the desktop showed. */
export async function openNotifications(): Promise<Notifications | null> {
  if (!(await dunstctl('count').catch(() => null))) return null;
  let last = 0;
  const number = async (kind: string) => Number(await dunstctl('count', kind));
  const past = async () => (await history()).filter(({ id }) => id > last);
  const closeAll = async () => {
    await dunstctl('close-all');
    while ((await number('displayed')) + (await number('waiting')) > 0) await dunstctl('close-all');
  };
  return {
    count: async () => (await number('displayed')) + (await number('waiting')) + (await past()).length,
    displayed: () => number('displayed'),
    async read() {
      await closeAll();
      return past();
    },
    click: async () => void (await dunstctl('action', '0')),
    pause: async (isPaused) => void (await dunstctl('set-paused', String(isPaused))),
    async reset() {
      await closeAll();
      last = Math.max(0, ...(await history()).map(({ id }) => id));
    },
  };
}

interface Entry {
  readonly id: { readonly data: number };
  readonly summary: { readonly data: string };
  readonly body: { readonly data: string };
}

/** Oldest first. Dunst prints newest first. */
async function history(): Promise<readonly Shown[]> {
  const { data } = JSON.parse(await dunstctl('history')) as { data: readonly [readonly Entry[]] };
  return data[0].map(({ id, summary, body }) => ({ id: id.data, summary: summary.data, body: body.data })).reverse();
}
