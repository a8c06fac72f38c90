/** The browser host, and a real browser on its one-time link; headed where there is a display, so that notices are native. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { chromiumPath, isRoot, ROOT } from '../places.ts';
import { environment, type Launch, type Running } from './host.ts';

const URL_LINE = /https?:\/\/127\.0\.0\.1:\d+\/\S*/;

/** Starts `dist/node/web.js` and waits for the link it prints. */
async function startHost(args: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/node/web.js'), ...args], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  for await (const line of createInterface(child.stdout)) {
    said.push(`${line}\n`);
    const url = URL_LINE.exec(line)?.[0];
    if (url) return { child, url };
  }
  throw new Error(`the browser host ended without a link:\n${said.join('')}`);
}

function openBrowser(folder: string) {
  return chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    headless: !process.env['DISPLAY'],
    chromiumSandbox: !isRoot,
    viewport: null,
    locale: 'en-US',
    permissions: ['notifications'],
    env: environment(),
  });
}

export const launchWeb: Launch = async ({ server, profile }) => {
  await mkdir(profile, { recursive: true });
  const args = [`--user-data-dir=${join(profile, 'console')}`, ...(server ? [`--server=${server}`] : [])];
  const { child, url } = await startHost(args);
  const endHost = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    const exited = once(child, 'exit');
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await exited;
  };
  const context = await openBrowser(join(profile, 'browser')).catch(async (error) => {
    await endHost();
    throw error;
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  let closed: Promise<void> | null = null;
  const kill = async () => {
    await endHost('SIGKILL');
    await context.close();
  };
  const close = async () => {
    await context.close();
    await endHost();
  };
  const caught: Running['caught'] = async (act) => {
    const downloading = page.waitForEvent('download');
    await act();
    const download = await downloading;
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  return { page, caught, badge: async () => null, close: () => (closed ??= close()), kill: () => (closed ??= kill()) };
};
