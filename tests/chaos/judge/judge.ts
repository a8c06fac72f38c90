/** Compares what was said with what is there, by direction. Pure. */
import type { Evidence } from './evidence.ts';
import { type Figures, sum } from './figures.ts';
import { judgeToAgent } from './to-agent.ts';
import { judgeToCustomer } from './to-customer.ts';
import { difference, isInDoubt, isPending } from './view.ts';

export interface Verdict {
  readonly toCustomer: Figures;
  readonly toAgent: Figures;
  /** Messages of the agent's that are shown as in doubt. */
  readonly marked: number;
  /** Shown as still on their way. */
  readonly pending: number;
  /** How view and table differ; null: not at all. */
  readonly difference: string | null;
  readonly findings: readonly string[];
}

export function judge(evidence: Evidence): Verdict {
  const { conversations, strays, agent } = evidence;
  const out = conversations.map((one) => judgeToCustomer(evidence, one));
  const back = conversations.map((one) => judgeToAgent(evidence, one));
  const shown = conversations.flatMap((one) => one.shown);
  const toAgent = sum(back.map((one) => one.figures));
  return {
    toCustomer: sum(out.map((one) => one.figures)),
    toAgent: { ...toAgent, unexpected: toAgent.unexpected + strays.length },
    marked: shown.filter((one) => one.de === agent && isInDoubt(one)).length,
    pending: shown.filter(isPending).length,
    difference: conversations.map((one) => difference(evidence, one)).find((one) => one !== null) ?? null,
    findings: [
      ...out.flatMap((one) => one.findings),
      ...back.flatMap((one) => one.findings),
      ...strays.map(({ usuario, mensaje }) => `a conversation nobody had: ${usuario} ${JSON.stringify(mensaje)}`),
    ],
  };
}
