import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { redialWait, type SocketLike } from './dialer.ts';
import { bridgeUrl } from './open-bridge.ts';
import { createWebBridge } from './web-bridge.ts';

/** A socket in the test's hands. */
class ManualSocket implements SocketLike {
  readyState = 0;
  readonly sent: string[] = [];
  readonly #listeners: [string, (event: { readonly data: unknown }) => void][] = [];
  send(data: string): void {
    this.sent.push(data);
  }
  close(): void {
    this.be('close', 3);
  }
  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
    this.#listeners.push([type, listener]);
  }
  be(type: 'open' | 'close' | 'message', readyState: number, data: unknown = null): void {
    this.readyState = readyState;
    for (const [name, listener] of this.#listeners) if (name === type) listener({ data });
  }
  say(frame: unknown): void {
    this.be('message', 1, typeof frame === 'string' ? frame : JSON.stringify(frame));
  }
}

function start() {
  const sockets: ManualSocket[] = [];
  const clock = createManualClock();
  const open = () => {
    const socket = new ManualSocket();
    sockets.push(socket);
    return socket;
  };
  const bridge = createWebBridge({ open, clock, random: () => 0.5 });
  const presences: string[] = [];
  bridge.onPresence((presence) => presences.push(presence));
  const last = () => sockets.at(-1) as ManualSocket;
  return { bridge, clock, sockets, last, presences };
}

const GONE = { ok: false, fault: { code: 'host-gone' } };

describe('calls', () => {
  it('are answered by id, in any order', async () => {
    const { bridge, last } = start();
    last().be('open', 1);
    const calls = [bridge.call('snapshot', {}), bridge.call('draft', { usuario: 'ana', draft: 'a' })];
    expect(last().sent.map((frame) => JSON.parse(frame))).toEqual([
      { id: 1, name: 'snapshot', params: {} },
      { id: 2, name: 'draft', params: { usuario: 'ana', draft: 'a' } },
    ]);
    last().say({ id: 2, reply: { ok: true, result: {} } });
    last().say({ id: 1, reply: { ok: false, fault: { code: 'internal' } } });
    expect(await Promise.all(calls)).toEqual([
      { ok: false, fault: { code: 'internal' } },
      { ok: true, result: {} },
    ]);
  });

  it('fail at once before the host is there, and after it went', async () => {
    const { bridge, last } = start();
    expect(await bridge.call('snapshot', {})).toEqual(GONE);
    last().be('open', 1);
    const call = bridge.call('snapshot', {});
    last().be('close', 3);
    expect(await call).toEqual(GONE);
    expect(await bridge.call('snapshot', {})).toEqual(GONE);
  });
});

describe('events', () => {
  it('reach their listeners until undone; frames that are none of ours reach nobody', () => {
    const { bridge, last } = start();
    last().be('open', 1);
    const heard: unknown[] = [];
    const undo = bridge.subscribe('change', (payload) => heard.push(payload));
    for (const frame of ['{', '7', 'null', { name: 3 }, { id: 'x', reply: {} }, { id: 9, reply: { ok: 1 } }]) {
      last().say(frame);
    }
    last().say({ name: 'change', payload: { seq: 1 } });
    last().say({ name: 'other', payload: {} });
    undo();
    last().say({ name: 'change', payload: { seq: 2 } });
    expect(heard).toEqual([{ seq: 1 }]);
  });
});

describe('the connection', () => {
  it('comes back by itself, and says so each time', () => {
    const { clock, sockets, last, presences } = start();
    last().be('open', 1);
    last().be('close', 3);
    expect(sockets).toHaveLength(1);
    clock.pass(125); // half of the first window
    expect(sockets).toHaveLength(2);
    last().be('open', 1);
    expect(presences).toEqual(['up', 'down', 'up']);
  });

  it('gives up an attempt that never opens', () => {
    const { clock, sockets, presences } = start();
    clock.pass(5_000);
    expect(presences).toEqual(['down']);
    clock.pass(125);
    expect(sockets).toHaveLength(2);
  });

  it('waits longer each time, up to four seconds, anywhere in the window', () => {
    expect([0, 1, 2, 3, 4, 20].map((n) => redialWait(n, 1))).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000]);
    expect(redialWait(3, 0)).toBe(0);
  });

  it('goes where the page came from', () => {
    expect(bridgeUrl({ protocol: 'http:', host: '127.0.0.1:8080' })).toBe('ws://127.0.0.1:8080/bridge');
    expect(bridgeUrl({ protocol: 'https:', host: 'a.example' })).toBe('wss://a.example/bridge');
  });
});
