/** The client's end of the channel: answers orders, passes on what is heard. Both client programs use it. */
import type { Asked, Heard, Order, Start, Told } from './wire.ts';

export function readStart(): Start {
  return JSON.parse(process.env['CHAOS_CLIENT'] ?? '{}') as Start;
}

const post = (told: Told): void => void process.send?.(told);

export const tell = (heard: Heard): void => post({ heard });

let due = false;
/** At most once a turn. */
export function tellChanged(): void {
  if (due) return;
  due = true;
  setImmediate(() => {
    due = false;
    tell({ type: 'changed' });
  });
}

/** Answers orders until the harness is gone; then ends. */
export function answerOrders(answer: (order: Order) => unknown): void {
  process.on('message', async ({ id, order }: Asked) => post({ id, value: await answer(order) }));
  process.on('disconnect', () => process.exit());
  tell({ type: 'ready' });
}

/** Bytes in use once what can go is gone. Needs `--expose-gc`. */
export function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
