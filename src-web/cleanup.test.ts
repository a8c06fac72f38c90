import { expect, it } from 'vitest';
import { createCleanup } from './cleanup.ts';

it('undoes in the opposite order, once, whoever asks', async () => {
  const done: number[] = [];
  const cleanup = createCleanup();
  cleanup.add(() => done.push(1));
  cleanup.add(async () => done.push(2));
  await Promise.all([cleanup.run(), cleanup.run()]);
  expect(done).toEqual([2, 1]);
});

it('goes on after a failure, and tells it', async () => {
  const done: number[] = [];
  const cleanup = createCleanup();
  cleanup.add(() => done.push(1));
  cleanup.add(() => Promise.reject(new Error('stuck')));
  await expect(cleanup.run()).rejects.toThrow('stuck');
  expect(done).toEqual([1]);
});

it('undoes at once what is added after it ran', async () => {
  const done: number[] = [];
  const cleanup = createCleanup();
  cleanup.add(() => Promise.reject(new Error('stuck')));
  await expect(cleanup.run()).rejects.toThrow();
  cleanup.add(() => done.push(1));
  await cleanup.run();
  expect(done).toEqual([1]);
});
