/**
 * Merges messages that carry a seq (extended servers) into what we hold of their thread. One whose seq is known is
 * old news; one of ours comes back under its cid; one seen before it had a seq is given it; the rest are new.
 */
import type { MensajeSeq } from '../../src-shared/protocol-extended.ts';
import type { StoredMensaje } from '../ports.ts';
import { hasLeft, isLikely } from './reconcile.ts';

export interface AdoptInput {
  readonly usuario: string;
  readonly agent: string;
  /** With a seq not known yet, in the order of the seqs. */
  readonly mensajes: readonly MensajeSeq[];
  /** What we hold of the thread without a seq, oldest first. */
  readonly unnumbered: readonly StoredMensaje[];
  readonly seen: boolean;
  readonly newId: () => string;
}

export interface Adoption {
  readonly upserts: readonly StoredMensaje[];
  /** Those of the upserts that were not here in any form. */
  readonly fresh: readonly StoredMensaje[];
}

export function adopt(input: AdoptInput): Adoption {
  const free = [...input.unnumbered];
  const upserts: StoredMensaje[] = [];
  const fresh: StoredMensaje[] = [];
  for (const one of input.mensajes) {
    const index = findLocal(free, one);
    const [local] = index < 0 ? [] : free.splice(index, 1);
    const merged = local ? numbered(local, one) : fromSeq(input, one);
    upserts.push(merged);
    if (!local) fresh.push(merged);
  }
  return { upserts, fresh };
}

/** By cid; else by the same words to the same, first at the same time, then at a likely one. */
function findLocal(free: readonly StoredMensaje[], one: MensajeSeq): number {
  const byCid = one.cid === null ? -1 : free.findIndex((local) => local.cid === one.cid);
  if (byCid >= 0) return byCid;
  const fits = (local: StoredMensaje) =>
    local.de === one.de &&
    local.mensaje.toWellFormed() === one.mensaje &&
    (local.para === null || local.para === one.para) &&
    local.mark !== 'unstored' &&
    hasLeft(local) &&
    local.delivery !== 'sending'; // ours under a cid: it comes back under it
  const exact = free.findIndex((local) => fits(local) && local.fecha === one.fecha);
  return exact >= 0 ? exact : free.findIndex((local) => fits(local) && isLikely(local.fecha - one.fecha));
}

/** What the server says of a message we hold. */
function numbered(local: StoredMensaje, { seq, para, fecha }: Pick<MensajeSeq, 'seq' | 'para' | 'fecha'>) {
  const delivery = local.delivery === 'received' ? 'received' : 'confirmed';
  return { ...local, seq, para, fecha, stored: true, mark: null, delivery } as const;
}

function fromSeq(
  { usuario, agent, seen, newId }: Pick<AdoptInput, 'usuario' | 'agent' | 'seen' | 'newId'>,
  { seq, de, para, mensaje, fecha }: MensajeSeq,
): StoredMensaje {
  const delivery = de === agent ? 'confirmed' : 'received';
  const known = { usuario, de, para, mensaje, fecha, seq, delivery } as const;
  return { id: newId(), ...known, stored: true, mark: null, read: seen, cid: null };
}
