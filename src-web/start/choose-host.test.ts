import { describe, expect, it, vi } from 'vitest';
import { chooseHost, type Machine } from './choose-host.ts';

const desktop: Machine = { platform: 'linux', uid: 1000, env: { DISPLAY: ':0' }, browserAsked: false };
const found = async () => ({ path: '/electron' });

describe('Electron opens', () => {
  it.each<Machine>([
    desktop,
    { ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } },
    { ...desktop, platform: 'darwin', uid: 0, env: {} },
    { ...desktop, platform: 'win32', uid: undefined, env: {} },
  ])('on %j', async (machine) => {
    expect(await chooseHost(machine, found)).toEqual({ host: 'electron', path: '/electron' });
  });
});

describe('a browser opens, without looking for the binary,', () => {
  it.each<readonly [Partial<Machine>, RegExp]>([
    [{ uid: 0 }, /root/],
    [{ env: {} }, /display/],
    [{ env: { DISPLAY: '' } }, /display/],
    [{ browserAsked: true, platform: 'darwin' }, /--browser/],
  ])('with %j', async (difference, reason) => {
    const find = vi.fn(found);
    const choice = await chooseHost({ ...desktop, ...difference }, find);
    expect(choice).toEqual({ host: 'browser', reason: expect.stringMatching(reason) });
    expect(find).not.toHaveBeenCalled();
  });
});

it('a browser opens where the binary cannot be had, and says why', async () => {
  const choice = await chooseHost(desktop, async () => ({ problem: 'no network' }));
  expect(choice).toEqual({ host: 'browser', reason: 'no network' });
});
