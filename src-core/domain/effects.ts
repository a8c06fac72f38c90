/** What `reduce` asks the engine to do. Writes come first: nothing is shown that is not on disk. */
import type { Change } from '../../src-shared/contract.ts';
import type { Conversation, Mensaje } from '../../src-shared/model.ts';
import type { Notice, Write } from '../ports.ts';

export type Effect =
  | { readonly type: 'write'; readonly writes: readonly Write[] }
  | { readonly type: 'publish'; readonly change: Change }
  | { readonly type: 'publish-mensaje'; readonly mensaje: Mensaje; readonly conversation: Conversation }
  | { readonly type: 'notify'; readonly notice: Notice }
  /** A guess was made about this thread: the history has to be asked. */
  | { readonly type: 'check'; readonly usuario: string }
  | { readonly type: 'clear-notice'; readonly usuario: string }
  /** None of the notifications is about what is here now. */
  | { readonly type: 'forget-notices' }
  | { readonly type: 'unread'; readonly total: number };
