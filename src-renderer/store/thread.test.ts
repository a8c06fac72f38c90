import { describe, expect, it } from 'vitest';
import { aMensaje } from '../testing/make.ts';
import { NEW_THREAD, type Thread, withDelta, withNewest, withOlder } from './thread.ts';

const threadOf = (more: boolean, ...ids: readonly [string, number][]): Thread => ({
  ...NEW_THREAD,
  phase: 'ready',
  more,
  mensajes: ids.map(([id, fecha]) => aMensaje(id, fecha)),
});
const ids = ({ mensajes }: Thread) => mensajes.map(({ id }) => id).join(' ');
const upserts = (...mensajes: ReturnType<typeof aMensaje>[]) => ({ upserts: mensajes, removed: [] });

describe('deltas', () => {
  it('replace in place, append, and insert where the date says', () => {
    const thread = threadOf(false, ['a', 1], ['b', 5], ['c', 5]);
    const next = withDelta(thread, upserts(aMensaje('b', 5, { mensaje: 'otra' }), aMensaje('d', 9), aMensaje('e', 5)));
    expect(ids(next)).toBe('a b c e d');
    expect(next.mensajes[1]?.mensaje).toBe('otra');
  });

  it('move a message whose date changed', () => {
    expect(ids(withDelta(threadOf(false, ['a', 1], ['b', 5], ['c', 9]), upserts(aMensaje('c', 3))))).toBe('a c b');
  });

  it('remove, also in the same delta that brings its twin', () => {
    const thread = threadOf(false, ['a', 1], ['live', 5]);
    expect(ids(withDelta(thread, { upserts: [aMensaje('stored', 5)], removed: ['live'] }))).toBe('a stored');
  });

  it('leave what is older than the loaded part for its page', () => {
    expect(ids(withDelta(threadOf(true, ['b', 5]), upserts(aMensaje('a', 1))))).toBe('b');
    expect(ids(withDelta(threadOf(false, ['b', 5]), upserts(aMensaje('a', 1))))).toBe('a b');
  });

  it('do not touch the former list', () => {
    const thread = threadOf(false, ['a', 1]);
    withDelta(thread, upserts(aMensaje('b', 2)));
    expect(ids(thread)).toBe('a');
  });
});

describe('pages', () => {
  it('older ones go before, without repeating what is there', () => {
    const page = { seq: 1, more: false, mensajes: [aMensaje('a', 1), aMensaje('b', 2)] };
    const next = withOlder(threadOf(true, ['b', 2], ['c', 3]), page);
    expect([ids(next), next.more]).toEqual(['a b c', false]);
  });

  it('the newest again keeps what was loaded before it', () => {
    const page = { seq: 1, more: true, mensajes: [aMensaje('b', 2), aMensaje('d', 4)] };
    const next = withNewest(threadOf(false, ['a', 1], ['b', 2], ['c', 3]), page);
    expect([ids(next), next.more]).toEqual(['a b d', false]);
  });

  it('the newest again stands alone when a gap lies between', () => {
    const page = { seq: 1, more: true, mensajes: [aMensaje('y', 8), aMensaje('z', 9)] };
    const next = withNewest(threadOf(false, ['a', 1]), page);
    expect([ids(next), next.more]).toEqual(['y z', true]);
  });
});
