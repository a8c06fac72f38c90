/**
 * The extended wire (shared/protocol.md, "Extended"): ours, optional on both sides, ignored by whoever does not
 * know it. A server says what it can in `capacidades`; silence for `HELLO_WAIT_MS` means a legacy server.
 */
import * as v from 'valibot';
import { Name, readText } from './protocol.ts';

export const PROTO = 1;
export const CAPS = ['acuse', 'eco', 'novedades', 'presencia', 'renovar'] as const;

/** How long a client waits for `capacidades` after the handshake, ms. */
export const HELLO_WAIT_MS = 1_500;
/** The most messages one `novedades` answer holds. */
export const NOVEDADES_MAX = 1_000;

const Seq = v.pipe(v.number(), v.integer(), v.minValue(0));
/** ISO 8601 on the wire, ms since the epoch in the program. */
const Fecha = v.pipe(
  v.string(),
  v.transform((fecha) => Date.parse(fecha)),
  v.number(),
  v.finite(),
);
const Id = v.union([v.number(), v.string()]);

/** `auth` of the handshake. `desde`: the last `seq` the client knows with all before it, null for none. */
export const Hello = v.object({ proto: v.literal(PROTO), caps: v.array(v.string()), desde: v.nullish(Seq, null) });
export type Hello = v.InferOutput<typeof Hello>;

/** The server's first event. Names of capabilities nobody here knows are dropped. */
export const Capacidades = v.object({
  proto: v.literal(PROTO),
  caps: v.pipe(
    v.array(v.string()),
    v.transform((caps) => CAPS.filter((cap) => caps.includes(cap))),
  ),
  limites: v.object({ mensaje: v.pipe(v.number(), v.integer(), v.minValue(1)) }), // characters
});
export type Capacidades = v.InferOutput<typeof Capacidades>;

/** Client → server, with a Socket.IO acknowledgement answered after commit. `cid`: UUIDv7, for ever unique per sender. */
export const MensajePrivadoCid = v.object({ para: Name, mensaje: v.string(), cid: v.pipe(v.string(), v.uuid()) });
export type MensajePrivadoCid = v.InferOutput<typeof MensajePrivadoCid>;

const ACUSE_CODES = ['demasiado_largo', 'invalido', 'limite', 'cid_reutilizado', 'no_disponible'] as const;
export const Acuse = v.variant('ok', [
  v.object({ ok: v.literal(true), id: Id, seq: Seq, fecha: Fecha, cid: v.string(), dup: v.boolean() }),
  v.object({ ok: v.literal(false), code: v.picklist(ACUSE_CODES), retryAfter: v.optional(v.number()) }), // seconds
]);
export type Acuse = v.InferOutput<typeof Acuse>;

/** A stored message as the extended events and `GET /api/novedades` say it. `cid` only to its sender's own sockets. */
export const MensajeSeq = v.object({
  id: Id,
  seq: Seq,
  de: Name,
  para: v.string(),
  mensaje: v.pipe(v.unknown(), v.transform(readText)),
  fecha: Fecha,
  cid: v.nullish(v.string(), null),
});
export type MensajeSeq = v.InferOutput<typeof MensajeSeq>;

/** Everything the asker may see after `desde`, in order. `hasta`: the `seq` up to which all is now known. */
export const Novedades = v.object({ mensajes: v.array(MensajeSeq), hasta: Seq, mas: v.boolean() });
export type Novedades = v.InferOutput<typeof Novedades>;

const ESTADOS = ['mirando', 'escribiendo', 'libre'] as const;
/** Client → server: what an admin does with a customer's conversation. */
export const Presencia = v.object({ usuario: Name, estado: v.picklist(ESTADOS) });
export type Presencia = v.InferOutput<typeof Presencia>;
/** Server → the other admins: the same, and who does it. */
export const PresenciaDe = v.object({ de: Name, ...Presencia.entries });
export type PresenciaDe = v.InferOutput<typeof PresenciaDe>;
