import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { NO_RECORDS, type Records, withRecords } from '../../src-shared/records.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createNotes } from './notes.ts';

const note = (key: string, text: string) => ({ kind: 'note' as const, key, value: { text, editedAt: 1 } });
const withNote = (text: string) => withRecords(NO_RECORDS, { upserts: [note('ana', text)], removed: [], reset: true });

function start(records: Records = NO_RECORDS) {
  const bridge = createManualBridge();
  const clock = createManualClock();
  const state = { records: signal(records) };
  const notes = createNotes(bridge.client, clock, state);
  const told = () => bridge.waiting.map(({ name, params }) => [name, params]);
  return { bridge, clock, state, notes, told, ana: notes.of('ana') };
}

describe('a note', () => {
  it('is what the host has, and told once the typing rests', () => {
    const { clock, notes, told, ana } = start(withNote('Llamar'));
    expect([ana.value, notes.of('juan').value]).toEqual(['Llamar', '']);
    notes.write('ana', 'Llamar por la mañana');
    clock.pass(399);
    expect(told()).toEqual([]);
    clock.pass(1);
    const value = { text: 'Llamar por la mañana', editedAt: 400 };
    expect(told()).toEqual([['put-record', { record: { kind: 'note', key: 'ana', value } }]]);
  });

  it('is told at once when its customer, or the window, is left; emptied, it is no more', () => {
    const { notes, told } = start(withNote('Llamar'));
    notes.write('ana', ' ');
    notes.flush();
    expect(told()).toEqual([['remove-record', { kind: 'note', key: 'ana' }]]);
  });

  it('that the host did not take stays, says so, and is told again', async () => {
    const { bridge, notes, told, ana } = start();
    notes.write('ana', 'Importante');
    notes.flush();
    await bridge.fail('put-record', { code: 'storage-failed' });
    expect([ana.value, notes.fault.value?.code]).toEqual(['Importante', 'storage-failed']);
    notes.flush();
    expect(told()).toHaveLength(1);
    await bridge.answer('put-record', {});
    expect(notes.fault.value).toBeNull();
  });

  it('changed elsewhere is seen, but not over what is being typed', async () => {
    const { bridge, notes, state, ana } = start();
    notes.write('ana', 'Mía');
    notes.flush();
    state.records.value = withNote('Mía');
    notes.write('ana', 'Mía y más');
    await bridge.answer('put-record', {});
    state.records.value = withNote('De otra ventana');
    expect(ana.value).toBe('Mía y más');
    notes.flush();
    state.records.value = withNote('Mía y más');
    await bridge.answer('put-record', {});
    state.records.value = withNote('Traída de un relevo');
    expect(ana.value).toBe('Traída de un relevo');
  });

  it('of one agent is not the next one’s', () => {
    const { clock, notes, told } = start();
    notes.write('ana', 'De Laura');
    notes.clear();
    clock.pass(1_000);
    expect([told(), notes.of('ana').value]).toEqual([[], '']);
  });
});
