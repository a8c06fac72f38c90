/** The whole core over a fake server and a test clock; the store is the real one. */
import { createStoreOpener } from '../../src-core/adapters/sqlite/open.ts';
import { systemIds } from '../../src-core/adapters/system.ts';
import { assemble } from '../../src-core/create-console.ts';
import type { Params, Question } from '../../src-shared/contract.ts';
import type { Delivery } from '../../src-shared/model.ts';
import { testClock } from '../fakes/clock.ts';
import { memorySecrets, memorySettings, recordingNotifier } from '../fakes/ports.ts';
import { AGENT, type FakeServer, fakeServer } from '../fakes/server.ts';
import { asker, tempDir } from './support.ts';

const SERVER = 'https://chat.example';
const HOST = { kind: 'electron', version: '0', locale: 'es' } as const;

export async function fakeDesk(prepare: (server: FakeServer) => void = () => {}) {
  const clock = testClock(1_000_000_000);
  const server = fakeServer(clock);
  prepare(server);
  const secrets = memorySecrets();
  const settings = memorySettings();
  const notifier = recordingNotifier();
  const logged: string[] = [];
  const dataDir = tempDir();
  const log = (level: string, fact: string, fields?: object) =>
    void logged.push(`${level} ${fact} ${JSON.stringify(fields)}`);
  const ports = {
    clock,
    ids: systemIds,
    secrets,
    settings,
    notifier,
    log,
    openApi: server.openApi,
    openLink: server.openLink,
  };

  function start() {
    const made = assemble(
      { host: HOST, server: null },
      { ...ports, openStore: createStoreOpener({ dataDir, clock, log }) },
    );
    return { console: made, ask: asker(made, logged) };
  }
  let running = start();
  await running.console.start();
  await running.ask('sign-in', { server: SERVER, usuario: AGENT, pass: 'x' });

  /** Lets what is promised happen, then ms pass, bit by bit. */
  async function pass(ms = 0): Promise<void> {
    await settle();
    for (let left = ms; left > 0; left -= 50) {
      clock.advance(Math.min(50, left));
      await settle();
    }
  }
  const thread = async (usuario: string) =>
    (await running.ask('thread', { usuario, before: null, limit: 500 })).mensajes;
  return {
    clock,
    server,
    notifier,
    logged,
    pass,
    thread,
    ask: <Q extends Question>(name: Q, params: Params<Q>) => running.ask(name, params),
    send: (para: string, mensaje: string) => running.ask('mensaje_privado', { para, mensaje }),
    words: async (usuario: string) =>
      (await thread(usuario)).map((one): [string, Delivery] => [one.mensaje, one.delivery]),
    snapshot: () => running.ask('snapshot', {}),
    /** The process is gone without a word, and starts again on the same files. */
    async crash(): Promise<void> {
      server.cut();
      await running.console.stop();
      running = start();
      await running.console.start();
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
