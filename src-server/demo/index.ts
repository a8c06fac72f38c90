import { randomBytes } from 'node:crypto';
import { createServer, type RunningServer } from '../create-server.ts';
import { type DemoCustomerOptions, startDemoCustomer } from './customer.ts';
import { AGENTS, DEMO_PASS, LIVE_CUSTOMER, LIVE_CUSTOMER_NAME } from './people.ts';
import { seedDemo } from './seed.ts';

export interface Demo {
  readonly url: string;
  /** Who the console signs in as. */
  readonly agent: { readonly usuario: string; readonly pass: string };
  readonly server: RunningServer;
  stop(): Promise<void>;
}

export interface DemoOptions {
  /** 0, the default: any free one. */
  readonly port?: number;
  /** `null`: nobody writes by herself. */
  readonly customer?: Omit<DemoCustomerOptions, 'url' | 'token'> | null;
}

/** Quick to make, and good enough for passwords that are public. */
const BCRYPT_COST = 6;

/** A server on loopback and in memory, with a small shop's day in it and a customer who writes while you watch. */
export async function createDemo({ port = 0, customer = {} }: DemoOptions = {}): Promise<Demo> {
  const server = await createServer({
    databaseUrl: 'sqlite::memory:',
    jwtSecret: randomBytes(32).toString('hex'),
    port,
    bcryptCost: BCRYPT_COST,
  });
  await seedDemo(server, Date.now());
  const token = await server.tokens.mint({
    usuario: LIVE_CUSTOMER,
    nombre: LIVE_CUSTOMER_NAME,
    rol: 'user',
    imagen: null,
  });
  const stopCustomer = customer === null ? () => undefined : startDemoCustomer({ ...customer, url: server.url, token });
  return {
    url: server.url,
    agent: { usuario: AGENTS[0]?.usuario ?? '', pass: DEMO_PASS },
    server,
    async stop() {
      stopCustomer();
      await server.close();
    },
  };
}
