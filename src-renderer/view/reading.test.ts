import { describe, expect, it } from 'vitest';
import { aMensaje } from '../testing/make.ts';
import { countReceivedAfter, firstUnreadId, ownLastId } from './reading.ts';

const thread = [
  aMensaje('1', 1),
  aMensaje('2', 2, { de: 'laura', delivery: 'sent' }),
  aMensaje('3', 3),
  aMensaje('4', 4),
];

describe('what came since', () => {
  it('counts what others wrote after the last seen', () => {
    expect(countReceivedAfter(thread, '1', 'laura')).toBe(2);
    expect(countReceivedAfter(thread, '4', 'laura')).toBe(0);
    expect(countReceivedAfter(thread, 'gone', 'laura')).toBe(3);
  });

  it('knows whether the last one was written here', () => {
    expect(ownLastId(thread, 'laura')).toBeNull();
    expect(ownLastId(thread.slice(0, 2), 'laura')).toBe('2');
    expect(ownLastId([], 'laura')).toBeNull();
  });
});

it('news begin at the first unread message, whatever was answered in between', () => {
  const thread = [
    aMensaje('a', 1),
    aMensaje('b', 2),
    aMensaje('mine', 3, { de: 'laura', delivery: 'sent' }),
    aMensaje('c', 4),
  ];
  expect([0, 1, 2, 3, 4].map((unread) => firstUnreadId(thread, unread, 'laura'))).toEqual([null, 'c', 'b', 'a', null]);
});
