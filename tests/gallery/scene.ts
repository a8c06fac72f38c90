/** What a scene is made of, and how one is written down: everything usual, then what is different. */

import type { Presence } from '../../src-renderer/bridge/host-bridge.ts';
import type { Question, Result, Snapshot } from '../../src-shared/contract.ts';
import type { Conversation, Fault, Mensaje } from '../../src-shared/model.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';

export interface Scene {
  readonly snapshot: Snapshot;
  readonly threads?: Readonly<Record<string, readonly Mensaje[]>>;
  readonly presence?: Presence;
  /** A colleague's answer that the server has, and the page has not seen. */
  readonly overtaken?: Mensaje;
  readonly check?: Result<'notice-check'>;
  /** Questions that are never answered until released. */
  readonly held?: readonly Question[];
  readonly faults?: Readonly<Partial<Record<Question, Fault>>>;
}

export const SERVER = 'https://soporte.ejemplo.es';
export const LAURA = { usuario: 'laura', nombre: 'Laura Gómez', rol: 'admin', imagen: null } as const;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** ms since the epoch, `ms` ago. */
export function ago(ms: number): number {
  return Date.now() - ms;
}

export function snapshotOf(parts: Partial<Snapshot> = {}): Snapshot {
  return {
    seq: 10,
    host: { kind: 'electron', version: '0.1.0', locale: 'es-ES' },
    session: { phase: 'signed-in', server: SERVER, agent: LAURA },
    link: { phase: 'live', since: ago(HOUR), mode: 'legacy' },
    sync: { phase: 'idle', done: 0, total: 0, fault: null },
    storage: { kind: 'encrypted' },
    gap: null,
    skew: 0,
    warnings: [],
    settings: { ...DEFAULT_SETTINGS, server: SERVER, usuario: 'laura', toured: true },
    open: null,
    conversations: [],
    held: [],
    colleagues: [],
    records: [],
    shared: [],
    ...parts,
  };
}

export function signedOut(reason: 'expired' | 'signed-out' | null, known = false): Scene {
  const session = {
    phase: 'signed-out',
    server: known ? SERVER : null,
    usuario: known ? 'laura' : null,
    reason,
  } as const;
  return { snapshot: snapshotOf({ session, link: { phase: 'idle' }, storage: { kind: 'none' } }) };
}

let count = 0;

/** Received when `de` is the conversation's user, else sent and saved. */
export function mensaje(
  usuario: string,
  de: string,
  fecha: number,
  text: string,
  rest: Partial<Mensaje> = {},
): Mensaje {
  const received = de === usuario;
  return {
    id: `m${++count}`,
    usuario,
    de,
    para: received ? 'admin' : usuario,
    mensaje: text,
    fecha,
    delivery: received ? 'received' : 'confirmed',
    stored: true,
    mark: null,
    ...rest,
  };
}

/** A row whose last message is the customer's, unless `de` says otherwise. */
export function conversation(
  usuario: string,
  fecha: number,
  text: string,
  rest: Partial<Conversation> = {},
): Conversation {
  return {
    usuario,
    last: { de: usuario, mensaje: text, fecha },
    unread: 0,
    waitingSince: null,
    draft: '',
    answeredAt: null,
    unsent: 0,
    ...rest,
  };
}
