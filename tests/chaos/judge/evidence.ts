/** What is known at the end of a run: what was said, what the table holds, what everybody sees. */

import type { Shown } from '../client/wire.ts';
import type { Options } from '../options.ts';
import type { Accepted } from '../world/agent.ts';
import type { Row } from '../world/database.ts';
import type { World } from '../world/world.ts';

export interface Evidence {
  readonly mode: Options['mode'];
  readonly agent: string;
  readonly accepted: readonly Accepted[];
  readonly maybe: readonly Accepted[];
  readonly interrupted: ReadonlySet<Accepted>;
  readonly conversations: readonly ConversationEvidence[];
  /** Shown in conversations nobody had. */
  readonly strays: readonly Shown[];
}

export interface ConversationEvidence {
  readonly customer: string;
  readonly said: readonly string[];
  /** Extended only. */
  readonly acknowledged: readonly string[];
  /** Live, at the customer's. */
  readonly received: readonly string[];
  /** Live, at the client's. */
  readonly heard: readonly string[];
  readonly rows: readonly Row[];
  readonly shown: readonly Shown[];
}

export async function gather(world: World, mode: Options['mode']): Promise<Evidence> {
  const shown = await world.client.view();
  const rows = await world.database.rows();
  const { accepted, maybe, interrupted } = world.agent;
  return {
    mode,
    agent: world.agentName,
    accepted: [...accepted],
    maybe: [...maybe],
    interrupted: new Set(interrupted),
    conversations: [...world.customers.values()].map(({ name, said, acknowledged, received }) => ({
      customer: name,
      said: [...said],
      acknowledged: [...acknowledged],
      received: received.map(({ mensaje }) => mensaje),
      heard: world.live.filter((one) => one.startsWith(`${name}\0`)).map((one) => one.slice(name.length + 1)),
      rows: rows.filter(({ de, para }) => de === name || para === name),
      shown: shown.filter(({ usuario }) => usuario === name),
    })),
    strays: shown.filter(({ usuario }) => !world.customers.has(usuario)),
  };
}
