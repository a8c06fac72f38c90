import { ADMIN } from '../../src-shared/protocol.ts';
import type { RunningServer } from '../create-server.ts';
import { CONVERSATIONS, type Line } from './conversations.ts';
import { AGENTS, CUSTOMERS, LIVE_CUSTOMER, LIVE_CUSTOMER_NAME } from './people.ts';

type SeedableServer = Pick<RunningServer, 'accounts' | 'mensajes'>;

/** Fills an empty server with two agents, a dozen customers and what they said before `now` (ms since the epoch). */
export async function seedDemo(server: SeedableServer, now: number): Promise<void> {
  for (const agent of AGENTS) await server.accounts.add(agent);
  for (const [usuario, nombre] of Object.entries({ ...CUSTOMERS, [LIVE_CUSTOMER]: LIVE_CUSTOMER_NAME })) {
    // Nobody signs in as a customer in the demo: a password nobody knows.
    await server.accounts.add({ usuario, nombre, rol: 'user', pass: crypto.randomUUID() });
  }
  const rows = Object.entries(CONVERSATIONS).flatMap(([customer, lines]) => lines.map(toRow(customer, now)));
  await server.mensajes.importMensajes(rows.sort((a, b) => a.fecha - b.fecha));
}

const toRow =
  (customer: string, now: number) =>
  ([from, secondsAgo, mensaje]: Line) => ({
    de: from === 'customer' ? customer : from,
    para: from === 'customer' ? ADMIN : customer,
    mensaje,
    fecha: now - secondsAgo * 1_000,
  });
