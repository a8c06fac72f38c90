/** Store and mirror, as they were found, brought to say the same: the one with more common writes is right. */
import { emptyConversation } from '../../domain/conversation.ts';
import type { Store, Write } from '../../ports.ts';
import type { Mirror, Salvage } from './mirror.ts';
import type { FileStore } from './store.ts';

/**
 * What was found: `same`; the store was `behind` (what it had not heard of was put into it) or `far-behind` (more than
 * a kill between two writes can explain: its log was cut, or it is an older copy); the `mirror` was.
 */
export type Agreement = 'same' | 'behind' | 'far-behind' | 'mirror';

export function agree(store: FileStore, mirror: Mirror): Agreement {
  const ahead = mirror.stamp() - store.stamp();
  if (ahead === 0) return 'same';
  if (ahead < 0) {
    mirror.replace(store.stamp(), everything(store));
    return 'mirror';
  }
  const writes = missing(store, mirror.read());
  // One write short, what the mirror has settled stands in the store one step before: it is shown, and settled again.
  if (ahead > 1) writes.unshift(...settled(store, mirror.read()));
  store.writeStamped(mirror.stamp(), writes);
  return ahead === 1 ? 'behind' : 'far-behind';
}

/** What the mirror is there to keep, from the store. */
function everything(store: FileStore): readonly Write[] {
  return [
    ...store.unsettled().map((mensaje): Write => ({ type: 'put', mensaje })),
    ...store.conversations().map((conversation): Write => ({ type: 'conversation', conversation })),
    ...store.records().map((record): Write => ({ type: 'record', record })),
  ];
}

/** What the store would send and the mirror knows to be sent or discarded: history brings back what was sent. */
function settled(store: Store, { mensajes }: Salvage): readonly Write[] {
  const kept = new Set(mensajes.map((one) => one.id));
  const gone = store.outbox().filter((one) => !kept.has(one.id));
  return gone.map(({ id }): Write => ({ type: 'remove', id }));
}

/** What makes a store say of the agent's own what the mirror says. */
export function missing(store: Store, { mensajes, drafts, records }: Salvage): Write[] {
  const known = new Map(store.conversations().map((one) => [one.usuario, one]));
  const usuarios = new Set([...mensajes.map((one) => one.usuario), ...drafts.keys(), ...known.keys()]);
  const conversations = [...usuarios].flatMap((usuario): Write[] => {
    const before = known.get(usuario);
    const draft = drafts.get(usuario) ?? '';
    if (before?.draft === draft) return [];
    return [{ type: 'conversation', conversation: { ...(before ?? emptyConversation(usuario)), draft } }];
  });
  const has = new Set(records.map(({ kind, key }) => JSON.stringify([kind, key])));
  const removed = store.records().filter(({ kind, key }) => !has.has(JSON.stringify([kind, key])));
  return [
    ...mensajes.map((mensaje): Write => ({ type: 'put', mensaje })),
    ...conversations,
    ...removed.map(({ kind, key }): Write => ({ type: 'no-record', kind, key })),
    ...records.map((record): Write => ({ type: 'record', record })),
  ];
}
