import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src-shared/contract.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createFeed } from './feed.ts';

const snapshot = (seq: number): Snapshot => ({
  seq,
  host: { kind: 'web', version: '1', locale: 'es' },
  session: { phase: 'starting' },
  link: { phase: 'idle' },
  sync: { phase: 'idle', done: 0, total: 0, fault: null },
  storage: { kind: 'none' },
  gap: null,
  skew: 0,
  warnings: [],
  settings: DEFAULT_SETTINGS,
  open: null,
  conversations: [],
  held: [],
  colleagues: [],
  records: [],
  shared: [],
});

function start() {
  const bridge = createManualBridge();
  const clock = createManualClock();
  const seen: string[] = [];
  const feed = createFeed(bridge.client, clock, {
    snapshot: ({ seq }) => seen.push(`snapshot ${seq}`),
    event: ({ payload }) => seen.push(`event ${payload.seq}`),
  });
  feed.refresh();
  return { bridge, clock, feed, seen };
}

describe('the feed', () => {
  it('gives the snapshot first, then what is newer than it, in order', async () => {
    const { bridge, seen } = start();
    for (const seq of [3, 4, 5, 6]) bridge.emit('change', { seq });
    await bridge.answer('snapshot', snapshot(4));
    bridge.emit('change', { seq: 7 });
    expect(seen).toEqual(['snapshot 4', 'event 5', 'event 6', 'event 7']);
  });

  it('begins anew with a host that counts from the start again', async () => {
    const { bridge, feed, seen } = start();
    await bridge.answer('snapshot', snapshot(90));
    feed.refresh();
    bridge.emit('change', { seq: 2 });
    await bridge.answer('snapshot', snapshot(1));
    expect(seen).toEqual(['snapshot 90', 'snapshot 1', 'event 2']);
  });

  it('takes only the last answer when it asked twice', async () => {
    const { bridge, feed, seen } = start();
    feed.refresh();
    await bridge.answer('snapshot', snapshot(1));
    expect(seen).toEqual([]);
    await bridge.answer('snapshot', snapshot(2));
    expect(seen).toEqual(['snapshot 2']);
  });

  it('asks again when it gets none, until it is stopped', async () => {
    const { bridge, clock, feed, seen } = start();
    await bridge.fail('snapshot', { code: 'timeout' });
    clock.pass(2_000);
    await bridge.fail('snapshot', { code: 'timeout' });
    feed.stop();
    clock.pass(60_000);
    bridge.emit('change', { seq: 1 });
    expect([bridge.waiting, seen]).toEqual([[], []]);
  });
});
