import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src-shared/model.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createFinder } from './finder.ts';

const hit = (id: string): Hit => ({ id, usuario: 'ana', de: 'ana', fecha: 1, snippet: id, ranges: [] });
const found = (more: boolean, ...ids: string[]) => ({ hits: ids.map(hit), more, notes: [], inNotes: [] });

function start() {
  const bridge = createManualBridge();
  const clock = createManualClock();
  const finder = createFinder(bridge.client, clock, () => null);
  const ids = () => finder.finding.value.hits.map(({ id }) => id).join(' ');
  return { bridge, clock, finder, ids };
}

describe('a search', () => {
  it('is asked for once the typing rests', async () => {
    const { bridge, clock, finder, ids } = start();
    finder.type('h');
    clock.pass(100);
    finder.type('ho');
    clock.pass(100);
    expect(bridge.waiting).toEqual([]);
    clock.pass(100);
    expect(bridge.waiting.map(({ params }) => params)).toEqual([
      { text: 'ho', usuario: null, before: null, limit: 40 },
    ]);
    expect(finder.finding.value.phase).toBe('searching');
    await bridge.answer('search', found(false, 'a'));
    expect([finder.finding.value.phase, ids()]).toEqual(['ready', 'a']);
  });

  it('drops an answer to what was typed before, and all of it when nothing is typed', async () => {
    const { bridge, clock, finder, ids } = start();
    finder.type('a');
    clock.pass(200);
    finder.type('ab');
    clock.pass(200);
    await bridge.answer('search', found(false, 'stale'));
    expect(ids()).toBe('');
    await bridge.answer('search', found(false, 'fresh'));
    expect(ids()).toBe('fresh');
    finder.type('abc');
    clock.pass(200);
    finder.type(' ');
    await bridge.answer('search', found(false, 'stale'));
    expect(finder.finding.value).toMatchObject({ phase: 'idle', hits: [] });
  });

  it('goes on after the last hit, one page at a time', async () => {
    const { bridge, clock, finder, ids } = start();
    finder.type('a');
    clock.pass(200);
    await bridge.answer('search', found(true, 'x', 'y'));
    finder.more();
    finder.more();
    expect(bridge.waiting.map(({ params }) => params)).toMatchObject([{ before: 'y' }]);
    await bridge.answer('search', found(false, 'z'));
    finder.more();
    expect([ids(), bridge.waiting]).toEqual(['x y z', []]);
  });

  it('says why it failed, and can be tried again', async () => {
    const { bridge, clock, finder, ids } = start();
    finder.type('a');
    clock.pass(200);
    await bridge.fail('search', { code: 'storage-failed' });
    expect(finder.finding.value).toMatchObject({ phase: 'failed', fault: { code: 'storage-failed' } });
    finder.retry();
    await bridge.answer('search', found(false, 'x'));
    expect(ids()).toBe('x');
  });
});
