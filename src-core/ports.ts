/** What the core needs of the world. Real adapters live in `adapters/` and in the hosts; fakes in `tests/fakes`. */
import type { Conversation, Fault, Mensaje, Settings, Storage } from '../src-shared/model.ts';
import type { Claims, HistoryRow, MensajePrivado, MensajeRecibido } from '../src-shared/protocol.ts';

export type Undo = () => void;

export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** Runs `fn` once after `ms`; the undo cancels it. */
  after(ms: number, fn: () => void): Undo;
}

export interface Ids {
  /** A fresh UUIDv7. */
  uuid(): string;
  /** [0, 1). */
  random(): number;
  /** `bytes` random bytes, in hex. */
  key(bytes: number): string;
}

/** The system's keyring. Nothing secret is ever kept elsewhere. */
export interface Secrets {
  /** False where the system has no keyring (or only a pretended one): then nothing secret survives the process. */
  available(): Promise<boolean>;
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface SettingsStore {
  get(): Settings;
  set(patch: Partial<Settings>): Settings;
}

export interface Notice {
  readonly usuario: string;
  readonly title: string;
  readonly body: string;
}

export interface Notifier {
  /** Raises one native notification for the conversation, in place of its earlier one. `onOpen` when it is clicked. */
  show(notice: Notice, onOpen: () => void): void;
  /** Takes the conversation's notification away. */
  clear(usuario: string): void;
  /** The total for badge, tray and the like. */
  unread(total: number): void;
}

/** One line of JSON; never a body, a token or a password in `fields`. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  fact: string,
  fields?: Readonly<Record<string, string | number | boolean | null>>,
) => void;

export type SignInOutcome =
  | { readonly ok: true; readonly token: string; readonly claims: Claims }
  | { readonly ok: false; readonly fault: Fault };
export type HistoryOutcome =
  | { readonly ok: true; readonly rows: readonly HistoryRow[]; readonly etag: string | null }
  | { readonly ok: true; readonly rows: null } // not modified
  | { readonly ok: false; readonly fault: Fault };
export type ListOutcome =
  | { readonly ok: true; readonly usuarios: readonly string[] }
  | { readonly ok: false; readonly fault: Fault };

/** One server's HTTP side. Never throws: every failure has a name. */
export interface Api {
  signIn(usuario: string, pass: string): Promise<SignInOutcome>;
  conversations(token: string): Promise<ListOutcome>;
  /** `usuario` null: the caller's own (`/api/mensajes/mios`). */
  history(token: string, usuario: string | null, etag: string | null): Promise<HistoryOutcome>;
  signOut(token: string): Promise<void>;
}

export type LinkEvent =
  | { readonly type: 'up' }
  | { readonly type: 'down'; readonly reason: string }
  /** The server refused the handshake; `message` is its own words. */
  | { readonly type: 'refused'; readonly message: string }
  /** No connection could be made. */
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'mensaje_recibido'; readonly mensaje: MensajeRecibido };

/** One server's socket. Connects when told, never by itself; keeps no queue. */
export interface Link {
  /** Presents the token as the one `Cookie: token=…` header. A second call replaces the first connection. */
  connect(token: string): void;
  disconnect(): void;
  /** False when the socket is not up: nothing was sent, nothing is buffered. */
  send(mensaje: MensajePrivado): boolean;
}

/** A stored message and what only the core needs to know of it. */
export interface StoredMensaje extends Mensaje {
  readonly read: boolean;
  readonly cid: string | null; // ours only
}

export type Write =
  | { readonly type: 'put'; readonly mensaje: StoredMensaje } // inserts or replaces by id
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'read-all'; readonly usuario: string }
  | { readonly type: 'conversation'; readonly conversation: Conversation }
  | { readonly type: 'etag'; readonly usuario: string; readonly etag: string | null };

/** One agent's messages on one server. Synchronous: what returned is durable. Throws on disk errors. */
export interface Store {
  readonly storage: Storage;
  conversations(): readonly Conversation[];
  /** Oldest first. `before`: the id of the message the page must end before; null for the newest page. */
  page(
    usuario: string,
    before: string | null,
    limit: number,
  ): { readonly mensajes: readonly Mensaje[]; readonly more: boolean };
  /** The whole thread, oldest first. */
  thread(usuario: string): readonly StoredMensaje[];
  message(id: string): StoredMensaje | null;
  etag(usuario: string): string | null;
  /** Ours that are `queued` or `sending`, oldest first. */
  outbox(): readonly StoredMensaje[];
  /** Ids of messages whose text matches every word of `query` (accents and case ignored, last word a prefix). */
  search(query: string, limit: number): readonly string[];
  /** All or nothing. */
  write(writes: readonly Write[]): void;
  close(): void;
}

export interface StoreRequest {
  readonly server: string;
  readonly usuario: string;
  /** 64 hex digits; null: in memory. */
  readonly key: string | null;
}

/** Everything a console is made with. Hosts bring `secrets`, `settings` and `notifier`; `adapters/` the rest. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly settings: SettingsStore;
  readonly notifier: Notifier;
  readonly log: Log;
  readonly openApi: (server: string) => Api;
  readonly openLink: (server: string, listener: (event: LinkEvent) => void) => Link;
  readonly openStore: (request: StoreRequest) => Store;
}
