/** What happened, in the past tense. The only way into `reduce`. */
import type { Conversation, Held, LinkState, Session, Storage, SyncState, Warning } from '../../src-shared/model.ts';
import type { MensajeRecibido } from '../../src-shared/protocol.ts';
import type { PresenciaDe } from '../../src-shared/protocol-extended.ts';
import type { AgentRecord, RecordName } from '../../src-shared/records.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { ServerMemory, StoredMensaje } from '../ports.ts';
import type { Telling } from './attention.ts';
import type { Learned } from './copies.ts';
import type { Attention, State } from './state.ts';

export type CoreEvent =
  /** A store was opened (or closed: none) with what it holds. */
  | {
      readonly type: 'desk-changed';
      readonly session: Session;
      readonly storage: Storage;
      readonly conversations: readonly Conversation[];
      readonly unsent: State['unsent'];
      readonly records: readonly AgentRecord[];
      readonly memory: ServerMemory;
      readonly warnings: readonly Warning[];
    }
  | { readonly type: 'session-changed'; readonly session: Session }
  /** `at`: `Clock.elapsed`. */
  | { readonly type: 'link-changed'; readonly link: LinkState; readonly at: number }
  | { readonly type: 'sync-progressed'; readonly sync: SyncState }
  | { readonly type: 'settings-changed'; readonly settings: Settings }
  | { readonly type: 'attention-changed'; readonly attention: Attention }
  | { readonly type: 'draft-changed'; readonly usuario: string; readonly draft: string }
  | { readonly type: 'record-put'; readonly record: AgentRecord }
  | { readonly type: 'record-removed'; readonly name: RecordName }
  | { readonly type: 'conversations-listed'; readonly usuarios: readonly string[] }
  /** Everything up to now has been read: nothing of a gap is missing. */
  | { readonly type: 'caught-up'; readonly memory: Partial<ServerMemory> }
  | { readonly type: 'memory-changed'; readonly memory: Partial<ServerMemory> }
  | { readonly type: 'warned'; readonly warning: Warning }
  | { readonly type: 'warnings-dismissed' }
  /** How far the server's clock is ahead, ms, give or take a second. */
  | { readonly type: 'skew-measured'; readonly skew: number }
  /** Live, with nothing but its words. `isUnstored`: from a server that says so of what it stores. */
  | {
      readonly type: 'mensaje-arrived';
      readonly id: string;
      readonly arrived: MensajeRecibido;
      readonly fecha: number;
      /** `Clock.elapsed`. */
      readonly at: number;
      readonly isUnstored: boolean;
      readonly telling: Telling;
    }
  /** Live and stored. `hasta` when it follows the last one known. */
  | {
      readonly type: 'stored-arrived';
      readonly mensaje: StoredMensaje;
      /** False: it was here, ours or read from the history, and is told its seq. */
      readonly isNew: boolean;
      readonly hasta: number | null;
      readonly telling: Telling;
    }
  /** Replies in the queue wait for the agent's word; null: none of this customer's do (any more). */
  | { readonly type: 'replies-held'; readonly usuario: string; readonly held: Held | null }
  /** The system, itself not to be disturbed, shows nothing of what was told of this customer last. */
  | { readonly type: 'notice-held'; readonly usuario: string }
  /** `at`: `Clock.elapsed`; `presencia` null: only time has passed. */
  | { readonly type: 'colleagues-heard'; readonly presencia: PresenciaDe | null; readonly at: number }
  | { readonly type: 'send-accepted'; readonly mensaje: StoredMensaje }
  /** One of ours moved on: to `sending`, `sent`, … */
  | { readonly type: 'delivery-advanced'; readonly mensaje: StoredMensaje; readonly hasta: number | null }
  /** What a reading of the server showed of one thread. */
  | {
      readonly type: 'thread-merged';
      readonly usuario: string;
      /** To ask "anything new?" with next time; undefined where that is not how it is asked. */
      readonly etag?: string | null;
      readonly upserts: readonly StoredMensaje[];
      readonly removed: readonly string[];
      /** The summary folded from the merged thread. */
      readonly conversation: Conversation;
      /** The newest that the agent has to be told of. */
      readonly news: StoredMensaje | null;
      readonly telling: Telling;
      /** A reading of a legacy server's history: what it tells of live copies. */
      readonly reading?: Omit<Learned, 'agent'>;
    };

export type EventOf<T extends CoreEvent['type']> = Extract<CoreEvent, { type: T }>;
