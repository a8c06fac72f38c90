/** What is kept in the system's keyring: the session's ticket and the local store's key, one of each per agent. */
import * as v from 'valibot';
import { Agent } from '../src-shared/model.ts';
import type { Ids, Log, Secrets } from './ports.ts';

const Ticket = v.object({ token: v.string(), expiresAt: v.number(), agent: Agent });
/** A token and when it ends by this machine's clock, ms. */
export type Ticket = v.InferOutput<typeof Ticket>;

const KEY_BYTES = 32;

export interface Keyring {
  /** 64 hex digits, made at first use; null where there is no keyring. */
  storeKey(server: string, usuario: string): Promise<string | null>;
  ticket(server: string, usuario: string): Promise<Ticket | null>;
  keepTicket(server: string, usuario: string, ticket: Ticket): Promise<void>;
  dropTicket(server: string, usuario: string): Promise<void>;
}

export function createKeyring({ secrets, ids, log }: { secrets: Secrets; ids: Ids; log: Log }): Keyring {
  /** A keyring that fails is as good as none, and the log says why. */
  async function guarded<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return (await secrets.available()) ? await work() : otherwise;
    } catch (error) {
      log('error', 'keyring-failed', { reason: String(error) });
      return otherwise;
    }
  }
  return {
    storeKey: (server, usuario) =>
      guarded(async () => {
        const name = nameOf('store', server, usuario);
        const known = await secrets.get(name);
        if (known !== null) return known;
        const key = ids.key(KEY_BYTES);
        await secrets.set(name, key);
        return key;
      }, null),
    ticket: (server, usuario) =>
      guarded(async () => readTicket(await secrets.get(nameOf('ticket', server, usuario))), null),
    keepTicket: (server, usuario, ticket) =>
      guarded(() => secrets.set(nameOf('ticket', server, usuario), JSON.stringify(ticket)), undefined),
    dropTicket: (server, usuario) => guarded(() => secrets.remove(nameOf('ticket', server, usuario)), undefined),
  };
}

function nameOf(kind: 'store' | 'ticket', server: string, usuario: string): string {
  return JSON.stringify([kind, server, usuario]);
}

function readTicket(text: string | null): Ticket | null {
  if (text === null) return null;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Ticket), text);
  return parsed.success ? parsed.output : null;
}
