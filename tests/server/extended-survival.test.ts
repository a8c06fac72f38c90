/** Whatever an extended client sends, the process and the socket stay, and the message after it arrives. */
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { describeDatabases } from './support/databases.ts';
import { type Client, fence, heard, join } from './support/extended.ts';
import { type OwnServer, startOwnServer } from './support/own-server.ts';
import { newMark } from './support/socket.ts';

const EVENTS = [
  'mensaje_privado',
  'presencia',
  'mensaje_recibido',
  'mensaje_eco',
  'capacidades',
  'error',
  '',
  '__proto__',
];
const PAYLOADS = 10_000;

/** Anything JSON and binary can say, and shapes near the right ones. */
const wild = fc.oneof(
  fc.jsonValue(),
  fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
  fc.record(
    {
      para: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constant('admin')),
      mensaje: fc.oneof(fc.string({ unit: 'binary', maxLength: 5_000 }), fc.jsonValue(), fc.constant('\0')),
      cid: fc.oneof(fc.uuid(), fc.jsonValue(), fc.constant(uuidv7())),
      usuario: fc.oneof(fc.string(), fc.jsonValue()),
      estado: fc.constantFrom('mirando', 'escribiendo', 'libre', 'x', null),
    },
    { requiredKeys: [] },
  ),
);
const call = fc.record({
  event: fc.constantFrom(...EVENTS),
  payloads: fc.array(wild, { maxLength: 3 }),
  wantsAck: fc.boolean(),
});

describeDatabases('survival', (create) => {
  let target: OwnServer;
  beforeAll(async () => {
    target = await startOwnServer(await create(), { rate: { perSecond: 1e6, burst: 1e6 } });
  });
  afterAll(() => target?.stop());

  test(`${PAYLOADS} payloads of every event, from a customer and an admin, between valid messages`, async () => {
    const crashes: unknown[] = [];
    const onCrash = (error: unknown): void => void crashes.push(error);
    process.on('uncaughtExceptionMonitor', onCrash);
    onTestFinished(() => void process.off('uncaughtExceptionMonitor', onCrash));
    const clients: readonly Client[] = [await join(target, 'customer'), await join(target, 'admin2')];
    const listener = await join(target, 'customer2');
    const seed = Date.now();
    const calls = fc.sample(call, { numRuns: PAYLOADS, seed });
    const mark = newMark();
    const valid: string[] = [];
    const acks: Promise<{ ok: boolean; code?: string }>[] = [];
    calls.forEach(({ event, payloads, wantsAck }, at) => {
      const client = clients[at % 2]!;
      if (wantsAck) client.socket.emit(event, ...payloads, () => undefined);
      else client.socket.emit(event, ...payloads);
      if (at % 100 !== 0) return;
      valid.push(`${mark}${at};`);
      acks.push(client.say(listener.usuario, `${mark}${at};`));
    });
    const answers = await Promise.all(acks);
    expect(
      answers.filter(({ ok }) => !ok),
      `seed ${seed}`,
    ).toEqual([]);
    await fence(clients[0]!, [listener], mark);
    const texts = heard(listener, mark).map(([, payload]) => (payload as { mensaje: string }).mensaje);
    expect([...texts].sort(), `seed ${seed}`).toEqual([...valid].sort());
    expect([crashes, clients.map(({ socket }) => socket.connected)], `seed ${seed}`).toEqual([[], [true, true]]);
  }, 60_000);

  test('an acknowledgement asked for alone, after much else, or by a packet nobody would write', async () => {
    const client = await join(target, 'admin');
    const invalid = { ok: false, code: 'invalido' };
    const { socket } = client;
    expect(await socket.timeout(5_000).emitWithAck('mensaje_privado')).toEqual(invalid);
    expect(await socket.timeout(5_000).emitWithAck('mensaje_privado', null, 2, [3])).toEqual(invalid);
    const raw = await join(target, 'customer', { proto: 1, caps: [] });
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { engine } = raw.socket.io;
    await expect.poll(() => engine.transport.name).toBe('websocket');
    const { ws } = engine.transport as unknown as { ws: { send(data: string): void } };
    for (const packet of [`427["mensaje_privado",${deep}]`, '429["mensaje_privado"]', '42["presencia"]', '439[1]'])
      ws.send(packet);
    expect(await client.say('maría', newMark())).toMatchObject({ ok: true });
    expect(raw.socket.connected).toBe(true);
  });
});
