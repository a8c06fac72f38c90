/**
 * Live messages a second, from the socket to the page's event: a bare `socket.io-client` that only counts, and the
 * whole core (parsed, filed, written to the encrypted store, published). The server floods from a thread of its own.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { io } from 'socket.io-client';
import { createConsole } from '../src-core/create-console.ts';
import { memorySecrets, memorySettings, recordingNotifier } from '../tests/fakes/ports.ts';

const MESSAGES = 2_000;
const ROUNDS = 3;

interface Subject {
  /** Calls back once for each message that came all the way. */
  readonly listen: (onMessage: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** Messages a second of one flood of `MESSAGES`. */
async function round(flood: Worker, { listen }: Subject): Promise<number> {
  let left = MESSAGES;
  const from = performance.now();
  await new Promise<void>((resolve) => {
    const stop = listen(() => {
      left -= 1;
      if (left > 0) return;
      stop();
      resolve();
    });
    flood.postMessage(MESSAGES);
  });
  return MESSAGES / ((performance.now() - from) / 1000);
}

async function median(flood: Worker, subject: Subject): Promise<number> {
  await round(flood, subject); // warm
  const rates: number[] = [];
  for (let i = 0; i < ROUNDS; i++) rates.push(await round(flood, subject));
  await subject.close();
  return rates.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

async function bare(url: string): Promise<Subject> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return {
    listen: (onMessage) => {
      socket.on('mensaje_recibido', onMessage);
      return () => void socket.off('mensaje_recibido', onMessage);
    },
    close: async () => void socket.disconnect(),
  };
}

async function wholeCore(url: string, dataDir: string): Promise<Subject> {
  const core = createConsole({
    host: { kind: 'electron', version: '0.0.0', locale: 'es' },
    dataDir,
    secrets: memorySecrets(),
    settings: memorySettings(),
    notifier: recordingNotifier(),
    log: () => {},
    server: url,
    signIn: { usuario: 'marta', pass: 'any' },
  });
  const live = new Promise<void>((resolve) => {
    core.subscribe((event) => {
      if (event.name === 'change' && event.payload.link?.phase === 'live') resolve();
    });
  });
  await core.start();
  await live;
  return {
    listen: (onMessage) =>
      core.subscribe((event) => {
        if (event.name === 'mensaje_recibido') onMessage();
      }),
    close: core.stop,
  };
}

/** Prints one line a measure. */
export async function benchLiveMessages(): Promise<void> {
  const flood = new Worker(join(import.meta.dirname, 'flood-server.mjs'));
  const [{ port }] = (await once(flood, 'message')) as [AddressInfo];
  const url = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'mostrador-bench-'));
  const bareRate = await median(flood, await bare(url));
  const coreRate = await median(flood, await wholeCore(url, folder));
  await flood.terminate();
  await rm(folder, { recursive: true });
  console.log(`live messages, floods of ${MESSAGES}, median of ${ROUNDS}, Node ${process.versions.node}:`);
  console.log(`  bare socket.io-client   ${Math.round(bareRate)} messages/s`);
  console.log(`  the console's core      ${Math.round(coreRate)} messages/s, each on disk before it is shown`);
  console.log(`  ratio                   ${(coreRate / bareRate).toFixed(3)}`);
}
