/** One direction of one connection: passes bytes on in order, late, slowly, not at all, or half. */
import type { Socket } from 'node:net';

export interface Weather {
  /** ms. */
  readonly latency?: number;
  readonly bytesPerSecond?: number;
}

export interface Pipe {
  swallow(): void;
  isSwallowing(): boolean;
  cutNext(bytes: number, after: () => void): void;
  stop(): void;
}

export function createPipe(from: Socket, to: Socket, weathers: () => Iterable<Weather>): Pipe {
  const late: { readonly due: number; readonly chunk: Buffer | null }[] = []; // null: the end
  let timer: NodeJS.Timeout | undefined;
  let lastDue = 0;
  let swallowing = false;
  let cut: { readonly bytes: number; readonly after: () => void } | null = null;

  function pass(chunk: Buffer | null): void {
    if (swallowing || to.destroyed) return;
    if (chunk === null) return void to.end();
    if (!cut) return void to.write(chunk);
    const { bytes, after } = cut;
    cut = null;
    to.write(chunk.subarray(0, Math.min(bytes, chunk.length - 1)), after);
  }
  function flush(): void {
    timer = undefined;
    const now = performance.now();
    for (let first = late[0]; first && first.due <= now; first = late[0]) {
      late.shift();
      pass(first.chunk);
    }
    const [next] = late;
    if (next) timer ??= setTimeout(flush, next.due - now);
  }
  function take(chunk: Buffer | null): void {
    let due = performance.now();
    for (const { latency = 0, bytesPerSecond } of weathers()) {
      due += latency;
      if (bytesPerSecond !== undefined) due = Math.max(due, lastDue) + ((chunk?.length ?? 0) / bytesPerSecond) * 1_000;
    }
    lastDue = Math.max(due, lastDue);
    late.push({ due: lastDue, chunk });
    if (timer === undefined) flush();
  }
  from.on('data', take);
  from.on('end', () => take(null));
  return {
    swallow() {
      swallowing = true;
    },
    isSwallowing: () => swallowing,
    cutNext(bytes, after) {
      cut = { bytes, after };
    },
    stop() {
      clearTimeout(timer);
      late.length = 0;
    },
  };
}
