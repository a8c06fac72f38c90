/** Writes snapshots and events into the state and the threads. */
import { batch } from '@preact/signals';
import type { Change, Snapshot } from '../../src-shared/contract.ts';
import type { Session } from '../../src-shared/model.ts';
import { withRecords } from '../../src-shared/records.ts';
import type { Drafts } from './drafts.ts';
import type { FeedEvent, FeedSink } from './feed.ts';
import type { Notes } from './notes.ts';
import type { Sends } from './sends.ts';
import { applyParts, byUsuario, type State, upsertAll } from './state.ts';
import type { Threads } from './threads.ts';

interface Keepers {
  readonly state: State;
  readonly threads: Threads;
  readonly drafts: Drafts;
  readonly sends: Sends;
  readonly notes: Pick<Notes, 'clear'>;
}

/** Whose session it is, or was; null when it is nobody's. */
export function ownerOf(session: Session): string | null {
  if (session.phase !== 'signed-in' && session.phase !== 'expired') return null;
  return JSON.stringify([session.server, session.agent.usuario]);
}

/** Another agent, or none: what was the former's must not be seen, nor sent, by the next. */
function forget({ state, threads, drafts, sends, notes }: Keepers): void {
  threads.clear();
  drafts.clear();
  notes.clear();
  sends.clear();
  state.open.value = null;
}

function applyConversations(state: State, part: Change['conversations']): void {
  if (!part) return;
  state.conversations.value = part.reset
    ? byUsuario(part.upserts)
    : upsertAll(state.conversations.peek(), part.upserts);
}

function applySnapshot(keepers: Keepers, snapshot: Snapshot): void {
  const { state, threads } = keepers;
  const before = ownerOf(state.session.peek());
  const after = ownerOf(snapshot.session);
  if (before !== null && before !== after) forget(keepers);
  state.host.value = snapshot.host;
  state.shared.value = snapshot.shared;
  applyParts(state, snapshot);
  state.conversations.value = byUsuario(snapshot.conversations);
  const records = { upserts: snapshot.records, removed: [], reset: true };
  state.records.value = withRecords(state.records.peek(), records);
  if (after !== null) state.open.value ??= snapshot.open;
  threads.refresh(state.open.peek());
}

function applyEvent(keepers: Keepers, event: FeedEvent): void {
  const { state, threads } = keepers;
  if (event.name === 'mensaje_recibido') {
    const { seq, mensajes, conversations } = event.payload;
    state.conversations.value = upsertAll(state.conversations.peek(), conversations);
    for (const { usuario } of conversations) {
      const upserts = mensajes.filter((mensaje) => mensaje.usuario === usuario);
      threads.apply(usuario, seq, { upserts, removed: [] });
    }
    return;
  }
  const { seq, thread, conversations, records, session } = event.payload;
  const before = ownerOf(state.session.peek());
  if (session && before !== null && before !== ownerOf(session)) forget(keepers);
  applyParts(state, event.payload);
  applyConversations(state, conversations);
  if (records) state.records.value = withRecords(state.records.peek(), records);
  if (thread) threads.apply(thread.usuario, seq, thread);
}

export function createSink(keepers: Keepers): FeedSink {
  return {
    snapshot: (snapshot) => batch(() => applySnapshot(keepers, snapshot)),
    event: (event) => batch(() => applyEvent(keepers, event)),
  };
}
