/** What happened, in the past tense. The only way into `reduce`. */
import type { Conversation, LinkState, Session, Settings, Storage, SyncState } from '../../src-shared/model.ts';
import type { MensajeRecibido } from '../../src-shared/protocol.ts';
import type { StoredMensaje } from '../ports.ts';
import type { Attention } from './state.ts';

export type CoreEvent =
  /** A store was opened (or closed: none) with what it holds. */
  | {
      readonly type: 'desk-changed';
      readonly session: Session;
      readonly storage: Storage;
      readonly conversations: readonly Conversation[];
    }
  | { readonly type: 'session-changed'; readonly session: Session }
  | { readonly type: 'link-changed'; readonly link: LinkState }
  | { readonly type: 'sync-progressed'; readonly sync: SyncState }
  | { readonly type: 'settings-changed'; readonly settings: Settings }
  | { readonly type: 'attention-changed'; readonly attention: Attention }
  | { readonly type: 'draft-changed'; readonly usuario: string; readonly draft: string }
  | { readonly type: 'conversations-listed'; readonly usuarios: readonly string[] }
  | {
      readonly type: 'mensaje-arrived';
      readonly id: string;
      readonly arrived: MensajeRecibido;
      readonly fecha: number;
      readonly notifications: Settings['notifications'];
    }
  | { readonly type: 'send-accepted'; readonly mensaje: StoredMensaje }
  /** One of ours moved on: to `sending`, `sent`, … */
  | { readonly type: 'delivery-advanced'; readonly mensaje: StoredMensaje }
  | {
      readonly type: 'history-merged';
      readonly usuario: string;
      readonly etag: string | null;
      readonly upserts: readonly StoredMensaje[];
      readonly removed: readonly string[];
      /** The summary folded from the merged thread. */
      readonly conversation: Conversation;
    };
