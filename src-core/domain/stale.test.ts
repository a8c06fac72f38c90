import { describe, expect, it } from 'vitest';
import type { StoredMensaje } from '../ports.ts';
import { heldOf, type Queue } from './stale.ts';

const AT = 1_000_000;
const mensaje = (id: string, de: string, fecha: number): StoredMensaje => ({
  id,
  usuario: 'ana',
  de,
  para: null,
  mensaje: `${de} ${id}`,
  fecha,
  delivery: de === 'laura' ? 'queued' : 'received',
  stored: false,
  mark: null,
  read: true,
  cid: null,
  seq: null,
});
const MINE = mensaje('b', 'laura', AT);
const queue = (parts: Partial<Queue>): Queue => ({
  queued: [MINE],
  tail: [MINE],
  now: AT + 10_000,
  rule: '5',
  ...parts,
});

describe('a reply that waited', () => {
  it('leaves when nothing came after it', () => {
    const before = mensaje('a', 'ana', AT - 5_000);
    expect(heldOf(queue({ tail: [before, MINE] }))).toBeNull();
  });
  it.each(['ana', 'marcos'])('is asked about when %s wrote after it, with the newest of what came', (de) => {
    const [one, two] = [mensaje('c', de, AT + 1_000), mensaje('d', de, AT + 2_000)];
    expect(heldOf(queue({ tail: [MINE, one, two] }))).toMatchObject({
      why: 'overtaken',
      ids: ['b'],
      by: { de, mensaje: `${de} d` },
    });
  });
  it('leaves after a moment: it was written with that before one’s eyes', () => {
    expect(heldOf(queue({ tail: [MINE, mensaje('c', 'ana', AT + 1_000)], now: AT + 1_999 }))).toBeNull();
  });
  it('does not mind what is older and was only read from the history after it was written', () => {
    expect(heldOf(queue({ tail: [mensaje('c', 'ana', AT - 60_000), MINE] }))).toBeNull();
  });
  it('takes what a history of whole seconds calls a little earlier for later', () => {
    expect(heldOf(queue({ tail: [mensaje('c', 'ana', AT - 999), MINE] }))?.why).toBe('overtaken');
  });
  it('does not mind its own next ones', () => {
    const next = mensaje('c', 'laura', AT + 1_000);
    expect(heldOf(queue({ queued: [MINE, next], tail: [MINE, next] }))).toBeNull();
  });
  it('is old after as many minutes as the agent allows, with all that wait behind it', () => {
    const next = mensaje('c', 'laura', AT + 1_000);
    const late = { queued: [MINE, next] as Queue['queued'], now: AT + 300_000 };
    expect(heldOf(queue({ ...late, now: late.now - 1 }))).toBeNull();
    expect(heldOf(queue(late))).toMatchObject({ why: 'old', ids: ['b', 'c'], by: null });
    expect(heldOf(queue({ ...late, rule: 'off' }))).toBeNull();
  });
});
