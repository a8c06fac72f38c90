/** What the harness and a client process say to each other over the process's IPC channel. */
import type { Delivery, Mensaje } from '../../../src-shared/model.ts';

export type Order =
  | { readonly do: 'ask'; readonly name: string; readonly params: unknown }
  /** Every message of every conversation, oldest first within each. */
  | { readonly do: 'view' }
  | { readonly do: 'jump'; readonly by: number }
  | { readonly do: 'probe' }
  /** Ends as an agent ends it. */
  | { readonly do: 'quit' }
  /** After a garbage collection, bytes. */
  | { readonly do: 'heap' };

export interface Asked {
  readonly id: number;
  readonly order: Order;
}

export type Heard =
  | { readonly type: 'ready' }
  | { readonly type: 'session'; readonly phase: string }
  | { readonly type: 'link'; readonly phase: string }
  | { readonly type: 'live'; readonly de: string; readonly mensaje: string }
  | { readonly type: 'delivery'; readonly id: string; readonly delivery: Delivery }
  /** Something was shown anew. */
  | { readonly type: 'changed' };

export type Told = { readonly id: number; readonly value: unknown } | { readonly heard: Heard };

/** Who writes in a conversation that cannot be opened. */
export const UNOPENED = '(not opened)';

/** A message as the agent sees it. */
export type Shown = Pick<Mensaje, 'usuario' | 'de' | 'para' | 'mensaje' | 'fecha' | 'delivery' | 'stored'> & {
  readonly mark?: string | null;
};

/** What a client process is started with, in the variable `CHAOS_CLIENT`. */
export interface Start {
  readonly dir: string;
  /** The proxy's. */
  readonly server: string;
  /** The wall clock's offset, ms. */
  readonly offset: number;
  readonly sabotage: string | null;
}
