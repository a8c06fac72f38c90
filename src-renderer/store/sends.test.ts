import { describe, expect, it } from 'vitest';
import { aMensaje } from '../testing/make.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createDrafts } from './drafts.ts';
import { createSends } from './sends.ts';
import { createState } from './state.ts';

function start(mode: 'legacy' | 'extended' = 'legacy', rol: 'admin' | 'user' = 'admin') {
  const bridge = createManualBridge();
  const clock = createManualClock();
  const state = createState();
  const agent = { usuario: 'laura', nombre: null, rol, imagen: null };
  state.session.value = { phase: 'signed-in', server: 'https://a.example', agent };
  state.link.value = { phase: 'live', since: 0, mode };
  const drafts = createDrafts(bridge.client, clock, state);
  let switchedAt = -60_000;
  const held: [string, number][] = [];
  const sends = createSends({
    ...{ client: bridge.client, clock, state, drafts },
    gapIn: (mensaje) => /\{pedido\}/.exec(mensaje)?.[0] ?? null,
    sinceSwitch: () => clock.now() - switchedAt,
    onHeld: ({ id }, ms) => void held.push([id, ms]),
  });
  drafts.write('ana', 'hola');
  const asked = () => bridge.waiting.map(({ name }) => name).filter((name) => name !== 'draft');
  const switched = () => {
    switchedAt = clock.now();
  };
  return { bridge, clock, state, drafts, sends, asked, held, switched };
}

const mine = aMensaje('m', 1, { de: 'laura', delivery: 'unconfirmed' });

describe('a send to a legacy server', () => {
  it('asks first, then leaves', async () => {
    const { bridge, sends, drafts, asked } = start();
    const sending = sends.send('ana');
    expect(asked()).toEqual(['overtaken']);
    await bridge.answer('overtaken', { by: null });
    expect(asked()).toEqual(['mensaje_privado']);
    await bridge.answer('mensaje_privado', { mensaje: mine, holdMs: 0 });
    await sending;
    expect([drafts.of('ana').value, sends.of('ana').value.phase]).toEqual(['', 'idle']);
  });

  it('does not leave when the one who wrote it has gone while asking', async () => {
    const { bridge, sends, drafts, asked } = start();
    const sending = sends.send('ana');
    drafts.clear();
    sends.clear();
    await bridge.answer('overtaken', { by: null });
    await sending;
    expect(asked()).toEqual([]);
  });

  it('leaves when nobody answers the question in time, and only once when they do later', async () => {
    const { bridge, clock, sends, asked } = start();
    const sending = sends.send('ana');
    clock.pass(1_999);
    expect(asked()).toEqual(['overtaken']);
    clock.pass(1);
    await bridge.answer('overtaken', { by: aMensaje('late', 2, { de: 'marcos' }) });
    await bridge.answer('mensaje_privado', { mensaje: mine, holdMs: 0 });
    await sending;
    expect([asked(), sends.of('ana').value.by]).toEqual([[], null]);
  });

  it('waits for the agent where a colleague has answered: only `sendAnyway` sends, and once', async () => {
    const { bridge, sends, asked } = start();
    const sending = sends.send('ana');
    await bridge.answer('overtaken', { by: aMensaje('c', 2, { de: 'marcos' }) });
    await sending;
    await sends.send('ana');
    expect(asked()).toEqual([]);
    void sends.sendAnyway('ana');
    void sends.sendAnyway('ana');
    expect(asked()).toEqual(['mensaje_privado']);
  });
});

it.each([
  ['an extended server', 'extended', 'admin'],
  ['a customer’s', 'legacy', 'user'],
] as const)('%s send asks nothing', (_, mode, rol) => {
  const { sends, asked } = start(mode, rol);
  void sends.send('ana');
  return Promise.resolve().then(() => expect(asked()).toEqual(['mensaje_privado']));
});

describe('a send right after a switch', () => {
  it('is asked about; a second later it is meant', async () => {
    const { clock, sends, asked, switched } = start('extended');
    switched();
    clock.pass(999);
    await sends.send('ana');
    expect([asked(), sends.of('ana').value]).toMatchObject([[], { phase: 'idle', hasty: true }]);
    clock.pass(1);
    void sends.send('ana');
    await Promise.resolve();
    expect([asked(), sends.of('ana').value.hasty]).toEqual([['mensaje_privado'], false]);
  });

  it('leaves when the agent says it is right, and stays when not', async () => {
    const { sends, asked, switched } = start('extended');
    switched();
    await sends.send('ana');
    sends.keepWriting('ana');
    await sends.sendAnyway('ana');
    expect([asked(), sends.of('ana').value.hasty]).toEqual([[], false]);
    await sends.send('ana');
    void sends.sendAnyway('ana');
    expect(asked()).toEqual(['mensaje_privado']);
  });
});

it('a variable left to fill is asked about; filled, or with the agent’s word, the text leaves', async () => {
  const { sends, drafts, asked } = start('extended');
  drafts.write('ana', 'Tu pedido {pedido} sale hoy');
  await sends.send('ana', 'named');
  expect([asked(), sends.of('ana').value]).toMatchObject([[], { phase: 'idle', gap: '{pedido}' }]);
  await sends.send('ana');
  expect(asked()).toEqual([]);
  void sends.sendAnyway('ana');
  expect([asked(), sends.of('ana').value.gap]).toEqual([['mensaje_privado'], null]);
});

describe('while a colleague is answering', () => {
  const marta = { de: 'marta', usuario: 'ana', estado: 'escribiendo' } as const;

  it('the first send only asks, the second leaves, and the next is asked about anew', async () => {
    const { bridge, state, sends, drafts, asked } = start('extended');
    state.colleagues.value = [marta];
    await sends.send('ana', 'named');
    expect([asked(), sends.of('ana').value]).toMatchObject([[], { phase: 'idle', crowded: true }]);
    const sending = sends.send('ana');
    await Promise.resolve();
    expect(asked()).toEqual(['mensaje_privado']);
    await bridge.answer('mensaje_privado', { mensaje: mine, holdMs: 0 });
    await sending;
    drafts.write('ana', 'y otra cosa');
    await sends.send('ana');
    expect([asked(), sends.of('ana').value.crowded]).toEqual([[], true]);
  });

  it('who goes on writing is asked again; `sendAnyway` sends', async () => {
    const { state, sends, asked } = start('extended');
    state.colleagues.value = [marta];
    await sends.send('ana');
    sends.keepWriting('ana');
    await sends.send('ana');
    expect([asked(), sends.of('ana').value.crowded]).toEqual([[], true]);
    void sends.sendAnyway('ana');
    expect(asked()).toEqual(['mensaje_privado']);
  });

  it.each([
    ['who only looks', { ...marta, estado: 'mirando' }],
    ['who answers somebody else', { ...marta, usuario: 'juan' }],
  ] as const)('%s is no reason to ask', async (_, colleague) => {
    const { state, sends, asked } = start('extended');
    state.colleagues.value = [colleague];
    void sends.send('ana');
    await Promise.resolve();
    expect(asked()).toEqual(['mensaje_privado']);
  });
});

it.each([
  [0, []],
  [5_000, [['m', 5_000]]],
])('a message held for %i ms is told of', async (holdMs, expected) => {
  const { bridge, sends, held } = start('extended');
  const sending = sends.send('ana');
  await Promise.resolve();
  await bridge.answer('mensaje_privado', { mensaje: mine, holdMs });
  await sending;
  expect(held).toEqual(expected);
});

describe('taking one away', () => {
  it('keeps its text after what is there, told to the host before', async () => {
    const { bridge, sends, drafts } = start();
    const done = sends.discard(mine, true);
    expect(bridge.waiting.map(({ name }) => name)).toEqual(['draft', 'discard']);
    await bridge.answer('discard', { mensaje: mine });
    expect([await done, drafts.of('ana').value]).toEqual([true, 'hola\nm']);
  });

  it('that fails, leaves the draft as it was, unless the agent has gone on writing', async () => {
    const { bridge, sends, drafts } = start();
    const first = sends.discard(mine, true);
    await bridge.fail('discard', { code: 'message-unknown' });
    expect([await first, drafts.of('ana').value]).toEqual([false, 'hola']);
    expect(sends.of('ana').value.fault?.code).toBe('message-unknown');
    const second = sends.discard(mine, true);
    drafts.write('ana', 'hola\nm y más');
    await bridge.fail('discard', { code: 'message-unknown' });
    expect([await second, drafts.of('ana').value]).toEqual([false, 'hola\nm y más']);
  });
});
