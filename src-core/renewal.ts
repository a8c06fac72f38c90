/** Follows a ticket to its end: renews it in time where the server can, says so where it ends. Never uses a password. */

import { toTicket } from './credentials.ts';
import type { Desk } from './desk.ts';
import type { Keyring, Ticket } from './keyring.ts';
import type { Ports, Undo } from './ports.ts';

export interface Renewal {
  start(ticket: Ticket): void;
  /** Whether the server at hand renews. */
  allow(allowed: boolean): void;
  stop(): void;
}

export interface RenewalOptions {
  readonly ports: Ports;
  readonly keyring: Keyring;
  readonly desk: () => Desk | null;
  readonly onExpired: () => void;
}

/** Of a ticket's remaining life, the part after which it is renewed; after a failure, the same part of what is left. */
const PART = 0.6;
/** Closer to its end than this a ticket is not worth another try, ms. */
const TOO_LATE_MS = 2_000;

export function createRenewal({ ports, keyring, desk, onExpired }: RenewalOptions): Renewal {
  const { clock, log } = ports;
  let ticket: Ticket | null = null;
  let allowed = false;
  let cancelEnd: Undo = () => {};
  let cancelTry: Undo = () => {};

  function plan(): void {
    cancelTry();
    if (!ticket || !allowed) return;
    const left = ticket.expiresAt - clock.now();
    if (left > TOO_LATE_MS) cancelTry = clock.after(left * PART, () => void renew());
  }
  async function renew(): Promise<void> {
    const at = desk();
    const token = at?.token() ?? null;
    if (!at || token === null) return;
    const outcome = await ports.openApi(at.server).renew(token);
    if (desk() !== at || at.token() !== token) return;
    if (!outcome.ok) {
      log('warn', 'renewal-failed', { code: outcome.fault.code });
      return plan();
    }
    const next = toTicket(outcome.token, outcome.claims, clock.now());
    at.renew(next.token);
    start(next);
    await keyring.keepTicket(at.server, at.agent.usuario, next);
  }
  function start(next: Ticket): void {
    ticket = next;
    cancelEnd();
    cancelEnd = clock.after(next.expiresAt - clock.now(), onExpired);
    plan();
  }
  return {
    start,
    allow(now) {
      allowed = now;
      plan();
    },
    stop() {
      ticket = null;
      cancelEnd();
      cancelTry();
    },
  };
}
