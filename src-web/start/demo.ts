/** The embedded demo: a server with people in it, and a profile that goes away with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemo } from '../../src-server/demo/index.ts';
import type { Cleanup } from '../cleanup.ts';
import type { Target } from './target.ts';

export async function startDemo(cleanup: Cleanup): Promise<Omit<Target, 'replies'>> {
  const profileDir = await mkdtemp(join(tmpdir(), 'mostrador-demo-')); // 0700
  cleanup.add(() => rm(profileDir, { recursive: true, force: true, maxRetries: 5 }));
  const demo = await createDemo();
  cleanup.add(demo.stop);
  return { server: demo.url, profileDir, signIn: demo.agent };
}
