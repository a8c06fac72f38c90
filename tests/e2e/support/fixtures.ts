/** What a scenario starts with: a real server, an agent's machine, real customers, the desktop's notifications. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { MARTA, PASS } from './accounts.ts';
import { type ConsolePage, consolePage } from './console-page.ts';
import { type Customer, connectCustomer } from './customer.ts';
import { launchElectron } from './hosts/electron.ts';
import type { Launch, LaunchOptions, Running } from './hosts/host.ts';
import { launchWeb } from './hosts/web.ts';
import { type Notifications, openNotifications } from './notifications.ts';
import { startTestServer, type TestServer } from './server.ts';

export interface Desk extends ConsolePage, Running {}

interface Fixtures {
  readonly hostKind: 'web' | 'electron';
  readonly folder: string;
  readonly server: TestServer;
  /** Opens the console on this test's profile (the same one each time) and this test's server. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Desk>;
  /** A console with Marta signed in and the link up. */
  readonly desk: Desk;
  readonly customer: (usuario: string) => Promise<Customer>;
  /** The test is skipped, by name, where nothing can say what the desktop showed. */
  readonly notifications: Notifications;
}

export { expect };

const HOSTS: Readonly<Record<Fixtures['hostKind'], Launch>> = { web: launchWeb, electron: launchElectron };

export const test = base.extend<Fixtures>({
  hostKind: ['web', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mostrador-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  server: async ({ folder }, use) => {
    const server = await startTestServer(folder);
    await use(server);
    await server.stop();
  },
  launch: async ({ hostKind, server, folder }, use) => {
    const running: Running[] = [];
    await use(async (options = {}) => {
      const profile = join(folder, 'profile');
      const host = await HOSTS[hostKind]({ server: server.url, profile, ...options });
      running.push(host);
      return { ...consolePage(host.page), ...host };
    });
    await Promise.all(running.map((host) => host.close()));
  },
  desk: async ({ launch }, use) => {
    const desk = await launch();
    await desk.signIn(MARTA);
    await expect(desk.link).toContainText('conectado');
    await use(desk);
  },
  customer: async ({ server }, use) => {
    const customers: Customer[] = [];
    await use(async (usuario) => {
      const customer = await connectCustomer(server.url, usuario, PASS);
      customers.push(customer);
      return customer;
    });
    for (const customer of customers) customer.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  notifications: async ({}, use, info) => {
    const notifications = await openNotifications();
    info.skip(notifications === null, 'no dunst here to say what the desktop showed');
    if (!notifications) return;
    await notifications.reset();
    await use(notifications);
  },
});
