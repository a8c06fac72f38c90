/** The client program seen from the harness: orders and answers, killed and started again. */
import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Reply } from '../../../src-shared/contract.ts';
import type { Heard, Order, Shown, Start, Told } from '../client/wire.ts';
import { program } from './programs.ts';
import { createGate, type Gate, supervise } from './supervised.ts';

/** The program ended before it answered. */
export class ClientGoneError extends Error {}

export interface ClientProcess {
  /** Its local state is readable. */
  readonly up: Gate;
  ask(name: string, params: unknown): Promise<Reply>;
  view(): Promise<readonly Shown[]>;
  heap(): Promise<number>;
  jump(by: number): void;
  probe(): void;
  listen(listener: (heard: Heard | { readonly type: 'gone' }) => void): void;
  kill(): void;
  /** Killed, or quit in the normal way; then `work` on what it left, and up again. */
  whileDown<T>(how: 'kill' | 'quit', work: () => T): Promise<T>;
  /** Sleeps and wakes, as a laptop does with its lid. */
  sleep(): void;
  wake(): void;
  starts(): number;
  stop(): Promise<void>;
}

export interface ClientProcessOptions extends Omit<Start, 'offset'> {
  readonly program: 'chaos-client' | 'chaos-plain';
  readonly nodeOptions: readonly string[];
}

const UP_MS = 60_000;

export function startClientProcess(options: ClientProcessOptions): ClientProcess {
  const up = createGate();
  const listeners = new Set<(heard: Heard | { readonly type: 'gone' }) => void>();
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const log = createWriteStream(join(options.dir, 'client.log'), { flags: 'a' });
  let offset = 0;
  let nextId = 0;
  let send: (message: unknown) => boolean = () => false;
  const tell = (heard: Heard | { readonly type: 'gone' }) => {
    for (const listener of listeners) listener(heard);
  };

  function launch() {
    const start: Start = { dir: options.dir, server: options.server, sabotage: options.sabotage, offset };
    const child = fork(program(options.program), {
      env: { ...process.env, CHAOS_CLIENT: JSON.stringify(start) },
      execArgv: [...options.nodeOptions],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    for (const output of [child.stdout, child.stderr]) output?.pipe(log, { end: false });
    send = (message) => child.connected && child.send(message as object);
    child.on('error', () => undefined); // an order to a program that has just ended: it is rejected by the end
    child.on('message', (told: Told) => {
      if ('heard' in told) {
        if (told.heard.type === 'ready') up.open();
        return tell(told.heard);
      }
      asked.get(told.id)?.resolve(told.value);
      asked.delete(told.id);
    });
    return child;
  }
  function ended(): void {
    up.shut();
    for (const { reject } of asked.values()) reject(new ClientGoneError('client gone'));
    asked.clear();
    tell({ type: 'gone' });
  }
  const order = (what: Order): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      asked.set(id, { resolve, reject });
      if (send({ id, order: what })) return;
      asked.delete(id);
      reject(new ClientGoneError('client not there'));
    });
  const child = supervise(launch, ended);
  return {
    up,
    ask: async (name, params) => v.parse(Reply, await order({ do: 'ask', name, params })),
    view: async () => (await order({ do: 'view' })) as readonly Shown[],
    heap: async () => Number(await order({ do: 'heap' })),
    jump(by) {
      offset += by;
      order({ do: 'jump', by }).catch(() => undefined);
    },
    probe: () => void order({ do: 'probe' }).catch(() => undefined),
    listen: (listener) => void listeners.add(listener),
    kill: child.kill,
    async whileDown(how, work) {
      const end = how === 'kill' ? child.kill : () => void order({ do: 'quit' }).catch(() => undefined);
      const result = await child.whileDown(end, work);
      await up.opened(UP_MS, 'client');
      return result;
    },
    sleep: () => child.signal('SIGSTOP'),
    wake: () => child.signal('SIGCONT'),
    starts: child.starts,
    stop: child.stop,
  };
}
