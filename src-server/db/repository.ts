import type { SeqStore } from './seq-store.ts';

/** One account. `pass` is a bcrypt hash; `rol` is `admin` or whatever else the table says. */
export interface Usuario {
  readonly usuario: string;
  readonly nombre: string | null;
  readonly rol: string;
  readonly pass: string;
  readonly imagen: string | null;
}

export interface NewMensaje {
  readonly de: string;
  readonly para: string;
  readonly mensaje: string;
}

/** One row of the history, as the HTTP API says it. `fecha` is ISO 8601, UTC, whole seconds. */
export interface MensajeRow {
  readonly de_usuario: string;
  readonly para_usuario: string;
  readonly mensaje: string | null;
  readonly fecha: string;
}

export interface Pair {
  readonly de: string;
  readonly para: string;
}

/** The tables. Names are matched as a case- and accent-insensitive collation does. Rejects when the database fails. */
export interface Repository extends SeqStore {
  findUsuario(usuario: string): Promise<Usuario | null>;
  /** By name. */
  listUsuarios(): Promise<readonly Usuario[]>;
  /** False when the name is taken. */
  addUsuario(usuario: Usuario): Promise<boolean>;
  /** False when there is no such account. Its messages stay. */
  removeUsuario(usuario: string): Promise<boolean>;
  /** `pass` is a hash. False when there is no such account. */
  setPass(usuario: string, pass: string): Promise<boolean>;
  /** The legacy INSERT, without a `seq`, in the order of the calls; `fecha` is the database's. Rejects on what a column does not hold. */
  insertMensaje(mensaje: NewMensaje): Promise<void>;
  /** Inserts past messages, all or none. `fecha` is ms since the epoch, cut to whole seconds. */
  importMensajes(mensajes: readonly (NewMensaje & { readonly fecha: number })[]): Promise<void>;
  /** Everything from or to `usuario`, with anyone, oldest first. */
  history(usuario: string): Promise<readonly MensajeRow[]>;
  /** Who wrote to whom, each pair once. */
  pairs(): Promise<readonly Pair[]>;
  close(): Promise<void>;
}
