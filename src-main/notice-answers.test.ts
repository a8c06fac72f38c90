import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { hearAnswers } from './notice-answers.ts';

function heard() {
  const notification = new EventEmitter();
  const acts: string[] = [];
  const act = (name: string) => (words?: string) => void acts.push(words === undefined ? name : `${name} ${words}`);
  hearAnswers(notification, { open: act('open'), reply: act('reply'), snooze: act('snooze'), done: act('done') });
  return { notification, acts };
}

it.each([
  ['a click opens', ['click'], ['done', 'open']],
  ['the button puts off', ['action', { actionIndex: 0 }], ['done', 'snooze']],
  ['words of an older Electron', ['reply', {}, 'ya voy'], ['done', 'reply ya voy']],
  ['words of a newer one', ['reply', { reply: 'ya voy' }, 'ya voy'], ['done', 'reply ya voy']],
  ['no words', ['reply', {}], ['done', 'open']],
] as const)('%s', (_, [name, ...args], expected) => {
  const { notification, acts } = heard();
  notification.emit(name, ...args);
  expect(acts).toEqual(expected);
});

it('answers once, whatever else is told', () => {
  const { notification, acts } = heard();
  notification.emit('reply', { reply: 'ya voy' }, 'ya voy');
  notification.emit('reply', { reply: 'ya voy' }, 'ya voy');
  notification.emit('click');
  expect(acts).toEqual(['done', 'reply ya voy']);
});
