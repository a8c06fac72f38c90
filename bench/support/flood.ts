/** The flood server, in a thread of its own. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface Flood {
  readonly url: string;
  /** Says so many at once; answers when it began, ms since the epoch. */
  burst(tag: string, count: number, senders: readonly string[]): Promise<number>;
  /** Says so many, one every so many ms; each text ends in when it was said. */
  drip(de: string, every: number, count: number): void;
  stop(): Promise<void>;
}

/** On `port` where another one is gone: the same server to a console that knew it. */
export async function startFlood(port = 0): Promise<Flood> {
  const worker = new Worker(join(import.meta.dirname, '../flood-server.mjs'), { workerData: { port } });
  const [address] = (await once(worker, 'message')) as [AddressInfo];
  return {
    url: `http://127.0.0.1:${address.port}`,
    async burst(tag, count, senders) {
      const begun = once(worker, 'message');
      worker.postMessage({ tag, count, senders });
      const [{ began }] = (await begun) as [{ began: number }];
      return began;
    },
    drip: (de, every, count) => worker.postMessage({ de, every, count }),
    stop: async () => void (await worker.terminate()),
  };
}
