/** The program with an agent signed in to a real server, over the real bridge, and a real customer. */
import { randomBytes } from 'node:crypto';
import { PASS } from '../../e2e/support/accounts.ts';
import { type Customer, connectCustomer } from '../../e2e/support/customer.ts';
import { startTestServer, type TestServer } from '../../e2e/support/server.ts';
import { test as base, call, expect, type Program } from './electron.ts';

export { call, expect, type Program };

interface Fixtures {
  readonly server: TestServer;
  readonly ana: Customer;
  /** Resolves once the agent's link is up. */
  readonly signIn: (program: Program) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  server: async ({ folder }, use) => {
    const server = await startTestServer(folder);
    await use(server);
    await server.stop();
  },
  ana: async ({ server }, use) => {
    const ana = await connectCustomer(server.url, 'ana22', PASS);
    await use(ana);
    ana.close();
  },
  signIn: async ({ server }, use) => {
    await use(async ({ page }) => {
      const reply = await call(page, 'sign-in', { server: server.url, usuario: 'marta', pass: PASS });
      expect(reply).toMatchObject({ ok: true });
      await expect.poll(() => call(page, 'snapshot', {})).toMatchObject({ result: { link: { phase: 'live' } } });
    });
  },
});

/** A word no other file can hold by chance. */
export const uniqueWord = () => `palabra${randomBytes(8).toString('hex')}`;
