import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { aConversation } from '../testing/make.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createDrafts } from './drafts.ts';

function start() {
  const bridge = createManualBridge();
  const clock = createManualClock();
  const conversations = signal(new Map([['ana', aConversation('ana', { draft: 'guardado' })]]));
  const drafts = createDrafts(bridge.client, clock, { conversations });
  const told = () => bridge.waiting.map(({ params }) => params);
  return { bridge, clock, drafts, told };
}

describe('drafts', () => {
  it('begin with what the host kept', () => {
    const { drafts } = start();
    expect([drafts.of('ana').value, drafts.of('juan').value]).toEqual(['guardado', '']);
  });

  it('are told once the typing rests', () => {
    const { clock, drafts, told } = start();
    for (const text of ['h', 'ho', 'hola']) {
      drafts.write('ana', text);
      clock.pass(300);
    }
    expect(told()).toEqual([]);
    clock.pass(100);
    expect(told()).toEqual([{ usuario: 'ana', draft: 'hola' }]);
  });

  it('are told at once on a flush, and only what was not told', () => {
    const { drafts, told } = start();
    drafts.write('ana', 'a');
    drafts.write('juan', 'b');
    drafts.flush();
    drafts.flush();
    expect(told()).toEqual([
      { usuario: 'ana', draft: 'a' },
      { usuario: 'juan', draft: 'b' },
    ]);
  });

  it('are told again after a host that could not be told', async () => {
    const { bridge, drafts, told } = start();
    drafts.write('ana', 'a');
    drafts.flush();
    await bridge.fail('draft', { code: 'host-gone' });
    expect(drafts.of('ana').value).toBe('a');
    drafts.flush();
    expect(told()).toEqual([{ usuario: 'ana', draft: 'a' }]);
  });

  it('are forgotten with their agent', () => {
    const { clock, drafts, told } = start();
    drafts.write('ana', 'secreto');
    drafts.clear();
    clock.pass(1_000);
    expect([drafts.of('ana').value, told()]).toEqual(['guardado', []]);
  });
});
