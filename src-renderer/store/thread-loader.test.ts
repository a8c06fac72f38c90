import { describe, expect, it } from 'vitest';
import { aMensaje } from '../testing/make.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createThreadLoader } from './thread-loader.ts';

const page = (seq: number, more: boolean, ...mensajes: ReturnType<typeof aMensaje>[]) => ({ seq, more, mensajes });
const delta = (mensaje: ReturnType<typeof aMensaje>) => ({ upserts: [mensaje], removed: [] });

function start() {
  const bridge = createManualBridge();
  const loader = createThreadLoader(bridge.client, 'ana');
  loader.load();
  const text = () => loader.thread.value.mensajes.map(({ id, mensaje }) => `${id}:${mensaje}`).join(' ');
  return { bridge, loader, text };
}

describe('a thread being loaded', () => {
  it('lays the deltas that are newer than the page over it, and not the older ones', async () => {
    const { bridge, loader, text } = start();
    loader.apply(4, delta(aMensaje('a', 1, { mensaje: 'stale' })));
    loader.apply(6, delta(aMensaje('b', 2, { mensaje: 'fresh' })));
    await bridge.answer('thread', page(5, false, aMensaje('a', 1), aMensaje('b', 2)));
    expect(text()).toBe('a:a b:fresh');
  });

  it('lays them over an older page too', async () => {
    const { bridge, loader, text } = start();
    await bridge.answer('thread', page(5, true, aMensaje('c', 3)));
    loader.older();
    loader.apply(7, { upserts: [], removed: ['b'] });
    await bridge.answer('thread', page(6, false, aMensaje('a', 1), aMensaje('b', 2)));
    expect(text()).toBe('a:a c:c');
  });

  it('asks for one older page at a time, before its first message, and for none when there is none', async () => {
    const { bridge, loader } = start();
    await bridge.answer('thread', page(5, true, aMensaje('c', 3)));
    loader.older();
    loader.older();
    expect(bridge.waiting.map(({ params }) => params)).toEqual([{ usuario: 'ana', before: 'c', limit: 100 }]);
    await bridge.answer('thread', page(5, false, aMensaje('b', 2)));
    loader.older();
    expect(bridge.waiting).toEqual([]);
  });

  it('says why it failed, keeps what there is, and can be tried again', async () => {
    const { bridge, loader, text } = start();
    await bridge.fail('thread', { code: 'storage-failed' });
    expect(loader.thread.value).toMatchObject({ phase: 'failed', fault: { code: 'storage-failed' } });
    loader.load();
    expect(loader.thread.value.phase).toBe('loading');
    await bridge.answer('thread', page(5, true, aMensaje('c', 3)));
    loader.older();
    await bridge.fail('thread', { code: 'timeout' });
    expect(loader.thread.value).toMatchObject({ phase: 'ready', older: 'failed' });
    expect(text()).toBe('c:c');
  });

  it('is not lost when it cannot be read again', async () => {
    const { bridge, loader, text } = start();
    await bridge.answer('thread', page(5, false, aMensaje('c', 3)));
    loader.load();
    await bridge.fail('thread', { code: 'host-gone' });
    expect([loader.thread.value.phase, text()]).toEqual(['ready', 'c:c']);
  });

  const around = (newer: boolean, id: string | null, ...mensajes: ReturnType<typeof aMensaje>[]) => ({
    ...page(5, true, ...mensajes),
    newer,
    id,
  });

  it('opens about a message, asks only for what is not loaded, and reads on towards the end', async () => {
    const { bridge, loader, text } = start();
    const opened = loader.openAt({ by: 'id', id: 'b' });
    await bridge.answer('thread', page(5, true, aMensaje('x', 90))); // asked before: of another part
    expect(text()).toBe('');
    await bridge.answer('around', around(true, 'b', aMensaje('a', 1), aMensaje('b', 2)));
    expect([await opened, text(), loader.thread.value.newer]).toEqual(['b', 'a:a b:b', 'idle']);
    expect(await loader.openAt({ by: 'id', id: 'a' })).toBe('a');
    expect(bridge.waiting).toEqual([]);
    loader.apply(6, delta(aMensaje('z', 99))); // its page will bring it
    expect(text()).toBe('a:a b:b');
    loader.newer();
    loader.newer();
    expect(bridge.waiting.map(({ params }) => params)).toEqual([{ usuario: 'ana', after: 'b', limit: 100 }]);
    await bridge.answer('newer', page(6, false, aMensaje('c', 3), aMensaje('z', 99)));
    expect([text(), loader.thread.value.newer]).toEqual(['a:a b:b c:c z:z', 'end']);
  });

  it('goes to the end for what the agent writes, and drops the page that was on its way', async () => {
    const { bridge, loader, text } = start();
    void loader.openAt({ by: 'fecha', fecha: 1 });
    await bridge.answer('around', around(true, 'a', aMensaje('a', 1)));
    loader.newer();
    loader.apply(7, delta(aMensaje('mine', 100, { delivery: 'queued' })));
    await bridge.answer('newer', page(6, true, aMensaje('b', 2)));
    expect(text()).toBe('a:a');
    await bridge.fail('thread', { code: 'timeout' }); // the first of the two asked
    await bridge.answer('thread', page(7, true, aMensaje('mine', 100)));
    expect([text(), loader.thread.value.newer]).toEqual(['mine:mine', 'end']);
  });
});
