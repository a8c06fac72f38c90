import { describe, expect, it } from 'vitest';
import { testClock } from '../tests/fakes/clock.ts';
import type { Notifier } from './ports.ts';
import { createTeller } from './teller.ts';

function start() {
  const clock = testClock(1_000_000);
  const shown: string[] = [];
  const opened: (string | null)[] = [];
  const clicks: (() => void)[] = [];
  const note = (words: string, open: () => void) => {
    shown.push(words);
    clicks.push(open);
  };
  const notifier: Notifier = {
    show: ({ usuario, body, count }, { open }) => note(`${usuario}: ${body} (${count})`, open),
    showMany: (people, open) => note(`${people} people`, open),
    remind: () => {},
    forward: () => {},
    test: () => {},
    clear: (usuario) => void shown.push(`no ${usuario ?? 'more of them'}`),
    unread: () => {},
    facts: async () => ({ supported: true, daemon: null, appId: null, hushed: null, failure: null }),
    isHushed: async () => false,
  };
  const teller = createTeller(clock, notifier, (usuario) => ({
    open: () => void opened.push(usuario),
    reply() {},
    snooze() {},
  }));
  const tell = (usuario: string, body = 'hola') => teller.tell({ usuario, title: usuario, body });
  const since = () => shown.splice(0);
  return { clock, teller, tell, since, clicks, opened };
}

describe('the notifications of one conversation', () => {
  it('come at once, then no oftener than every five seconds, the newest with how many there are', () => {
    const { clock, tell, since } = start();
    for (const body of ['uno', 'dos', 'tres']) tell('ana', body);
    expect(since()).toEqual(['ana: uno (1)']);
    clock.advance(4_999);
    expect(since()).toEqual([]);
    clock.advance(1);
    expect(since()).toEqual(['ana: tres (3)']);
    clock.advance(5_000);
    tell('ana', 'cuatro');
    expect(since()).toEqual(['ana: cuatro (4)']);
  });
  it('stop when it is read, also the one that was due; then it begins anew', () => {
    const { clock, teller, tell, since } = start();
    for (const body of ['uno', 'dos']) tell('ana', body);
    since();
    teller.clear('ana');
    clock.advance(60_000);
    expect(since()).toEqual(['no ana']);
    tell('ana', 'tres');
    expect(since()).toEqual(['ana: tres (1)']);
  });
  it('open it', () => {
    const { tell, clicks, opened } = start();
    tell('ana');
    clicks[0]?.();
    expect(opened).toEqual(['ana']);
  });
});

describe('many at once', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  it('are told of one by one up to a handful, the others with one for all', () => {
    const { clock, tell, since, clicks, opened } = start();
    for (const one of people) tell(one);
    expect(since()).toEqual(['a: hola (1)', 'b: hola (1)', 'c: hola (1)', 'd: hola (1)', '1 people']);
    clicks.at(-1)?.();
    clock.advance(5_000);
    expect([since(), opened]).toEqual([['3 people'], [null]]);
  });
  it('who is in the crowd stays in it until read; it goes with the last of them', () => {
    const { clock, teller, tell, since } = start();
    for (const one of people) tell(one);
    clock.advance(60_000);
    since();
    tell('e', 'otra');
    expect(since()).toEqual(['3 people']);
    for (const one of ['e', 'f', 'g']) teller.clear(one);
    expect(since().at(-1)).toBe('no more of them');
    clock.advance(60_000);
    expect(since()).toEqual([]);
  });
  it('is no crowd when they come one after another', () => {
    const { clock, tell, since } = start();
    for (const one of people) {
      tell(one);
      clock.advance(2_000);
    }
    expect(since()).toHaveLength(people.length);
  });
});
