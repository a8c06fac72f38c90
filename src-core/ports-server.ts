/** What the core needs of a server: its HTTP side, and its socket. */
import type { Fault } from '../src-shared/model.ts';
import type { Claims, HistoryRow, MensajePrivado, MensajeRecibido } from '../src-shared/protocol.ts';
import type {
  Acuse,
  Capacidades,
  MensajePrivadoCid,
  MensajeSeq,
  Novedades,
  Presencia,
  PresenciaDe,
} from '../src-shared/protocol-extended.ts';

/** Sign-ins a server still allows, by its own count, until `resetAt` (ms since the epoch). */
export interface Attempts {
  readonly remaining: number;
  readonly resetAt: number;
}
export type SignInOutcome =
  | { readonly ok: true; readonly token: string; readonly claims: Claims; readonly attempts: Attempts | null }
  | { readonly ok: false; readonly fault: Fault; readonly attempts: Attempts | null };
export type HistoryOutcome =
  | { readonly ok: true; readonly rows: readonly HistoryRow[]; readonly etag: string | null }
  | { readonly ok: true; readonly rows: null } // not modified
  | { readonly ok: false; readonly fault: Fault };
export type ListOutcome =
  | { readonly ok: true; readonly usuarios: readonly string[] }
  | { readonly ok: false; readonly fault: Fault };

export type NovedadesOutcome =
  | { readonly ok: true; readonly novedades: Novedades }
  | { readonly ok: false; readonly fault: Fault };

/** One server's HTTP side. Never throws: every failure has a name. */
export interface Api {
  signIn(usuario: string, pass: string): Promise<SignInOutcome>;
  conversations(token: string): Promise<ListOutcome>;
  /** `usuario` null: the caller's own (`/api/mensajes/mios`). */
  history(token: string, usuario: string | null, etag: string | null): Promise<HistoryOutcome>;
  signOut(token: string): Promise<void>;
  /** Whether anybody answers there now. */
  reach(): Promise<boolean>;
  /** Extended servers only: what came after `desde`, in order, and whether there is more. */
  novedades(token: string, desde: number, limite: number): Promise<NovedadesOutcome>;
  /** Extended servers only: a new token for a live one. */
  renew(token: string): Promise<SignInOutcome>;
}

export type LinkEvent =
  | { readonly type: 'up' }
  | { readonly type: 'down'; readonly reason: string }
  /** The server refused the handshake; `message` is its own words. */
  | { readonly type: 'refused'; readonly message: string }
  /** No connection could be made. */
  | { readonly type: 'failed'; readonly message: string }
  /** The server's hello: an extended one. */
  | { readonly type: 'capacidades'; readonly capacidades: Capacidades }
  /** Live, and nothing known of it but these words. */
  | { readonly type: 'mensaje_recibido'; readonly mensaje: MensajeRecibido }
  /** Live and stored: from a customer, or (an echo) from an agent. */
  | { readonly type: 'mensaje-stored'; readonly mensaje: MensajeSeq; readonly eco: boolean }
  /** A colleague looks at a customer, writes to one, or does no more. */
  | { readonly type: 'presencia'; readonly presencia: PresenciaDe };

/** One server's socket. Connects when told, never by itself; keeps no queue. */
export interface Link {
  /**
   * Presents the token as the one `Cookie: token=…` header and says hello (`desde`: the last seq known with all
   * before it). A second call replaces the first connection.
   */
  connect(token: string, desde: number | null): void;
  disconnect(): void;
  /** False when the socket is not up: nothing was sent, nothing is buffered. */
  send(mensaje: MensajePrivado): boolean;
  /** Extended: calls back once, with the server's word after commit or null when none came. False: nothing was sent. */
  deliver(mensaje: MensajePrivadoCid, answered: (acuse: Acuse | null) => void): boolean;
  /** Extended: what the agent is busy with. False: nothing was sent. */
  presence(presencia: Presencia): boolean;
  /** Calls back once the server has read all that was sent before, if the connection lives so long. False: not up. */
  taken(read: () => void): boolean;
  /** Ends the connection so that nothing of it can arrive any more. */
  sever(): void;
}
