import { expect, test } from 'vitest';
import { isOurPage, type SenderFrame } from './sender.ts';

const ours = { contentsId: 1, origin: 'mostrador://app' };
const page: SenderFrame = { origin: 'mostrador://app', parent: null };
const gone = new Proxy(page, {
  get() {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
});

test('our page is heard', () => expect(isOurPage({ contentsId: 1, frame: page }, ours)).toBe(true));

test.each<[string, number, SenderFrame | null]>([
  ['no frame', 1, null],
  ['a frame that was disposed of', 1, gone],
  ['a frame inside our page', 1, { ...page, parent: page }],
  ['another window on our page', 2, page],
  ['another origin', 1, { ...page, origin: 'https://chat.example' }],
  ['an origin that starts like ours', 1, { ...page, origin: 'mostrador://app.example' }],
  ['an opaque origin', 1, { ...page, origin: 'null' }],
])('%s is a stranger', (_, contentsId, frame) => {
  expect(isOurPage({ contentsId, frame }, ours)).toBe(false);
});
