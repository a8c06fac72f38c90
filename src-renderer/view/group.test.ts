import { describe, expect, it } from 'vitest';
import { aMensaje } from '../testing/make.ts';
import { standingOf } from './group.ts';

const noon = new Date(2026, 10, 24, 12).getTime();
const MINUTE = 60_000;
const standings = (...all: ReturnType<typeof aMensaje>[]) => all.map((_, at) => standingOf(all, at));

describe('how messages stand among their neighbours', () => {
  it('one author without a pause is one group', () => {
    expect(standings(aMensaje('1', noon), aMensaje('2', noon + MINUTE), aMensaje('3', noon + 9 * MINUTE))).toEqual([
      { day: true, head: true, tail: false },
      { day: false, head: false, tail: false },
      { day: false, head: false, tail: true },
    ]);
  });

  it('another author, or a pause of over ten minutes, begins another', () => {
    const heads = standings(
      aMensaje('1', noon),
      aMensaje('2', noon, { de: 'laura' }),
      aMensaje('3', noon + 11 * MINUTE, { de: 'laura' }),
    ).map(({ head }) => head);
    expect(heads).toEqual([true, true, true]);
  });

  it('midnight begins a day and a group', () => {
    const midnight = new Date(2026, 10, 25).getTime();
    expect(standings(aMensaje('1', midnight - 1), aMensaje('2', midnight))[1]).toEqual({
      day: true,
      head: true,
      tail: true,
    });
  });

  it('outside the list is nothing', () => {
    expect(standingOf([], 0)).toEqual({ day: false, head: false, tail: false });
  });

  it('a line between two of a group makes two groups', () => {
    const all = [aMensaje('1', noon), aMensaje('2', noon + 1)];
    expect(all.map((_, at) => standingOf(all, at, 1))).toEqual([
      { day: true, head: true, tail: true },
      { day: false, head: true, tail: true },
    ]);
  });
});
