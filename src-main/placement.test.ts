import { expect, test } from 'vitest';
import { placeWindow } from './placement.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const desk = { x: 1440, y: 0, width: 2560, height: 1440 };

test('the first start is centred on the first display, whatever its size', () => {
  expect(placeWindow([laptop, desk], null)).toEqual({ width: 1200, height: 800 });
  expect(placeWindow([{ ...laptop, width: 1024, height: 600 }], null)).toEqual({ width: 1024, height: 600 });
});

test('where it was, when that display is there', () => {
  const saved = { x: 2000, y: 300, width: 1500, height: 900 };
  expect(placeWindow([laptop, desk], saved)).toEqual(saved);
});

test('centred, in its size, when that display is gone', () => {
  expect(placeWindow([laptop], { x: 2000, y: 300, width: 900, height: 700 })).toEqual({ width: 900, height: 700 });
});

test.each([
  ['above every display', { x: 100, y: -60, width: 900, height: 700 }],
  ['below every display', { x: 100, y: 890, width: 900, height: 700 }],
  ['all but a sliver to the left', { x: -850, y: 100, width: 900, height: 700 }],
])('%s is not a place', (_, saved) => {
  expect(placeWindow([laptop], saved)).toEqual({ width: 900, height: 700 });
});

test('never smaller than can be used, nor larger than its display', () => {
  expect(placeWindow([laptop], { x: 0, y: 25, width: 130, height: 10 })).toEqual({
    x: 0,
    y: 25,
    width: 640,
    height: 480,
  });
  expect(placeWindow([laptop], { x: 0, y: 25, width: 9000, height: 9000 })).toMatchObject({ width: 1440, height: 875 });
});
