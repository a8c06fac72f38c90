/** Under whose name a stored message is filed at an agent's desk: the customer's, whichever end they are. */
import type { Agent } from '../../src-shared/model.ts';
import { ADMIN } from '../../src-shared/protocol.ts';

export interface Ends {
  readonly de: string;
  readonly para: string;
}

/** True when nothing tells whose conversation it is: the server's list has to be read again. */
export function isForeign(agent: Agent, { de, para }: Ends, isCustomer: (name: string) => boolean): boolean {
  const isKnown = (name: string) => name === agent.usuario || name === ADMIN || isCustomer(name);
  return agent.rol === 'admin' && !isKnown(de) && !isKnown(para);
}

/** `isCustomer`: whether the server's list has the name. Between two names nobody lists, it is the other one's. */
export function fileUnder(agent: Agent, { de, para }: Ends, isCustomer: (name: string) => boolean): string {
  if (agent.rol !== 'admin') return ADMIN;
  if (de === agent.usuario) return para;
  if (para === agent.usuario || para === ADMIN || isCustomer(de)) return de;
  return isCustomer(para) ? para : de;
}
