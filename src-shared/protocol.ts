/**
 * The wire, as `shared/protocol.md` describes it: names, shapes and error strings of the legacy protocol.
 * Both ends import this file; whatever arrives is parsed here before anything else looks at it.
 */
import * as v from 'valibot';

/** `connect_error.message`, exactly as the servers in the field say it. */
export const HANDSHAKE_ERRORS = {
  noCookie: 'No autenticado',
  noToken: 'Token no proporcionado',
  badToken: 'Token inválido',
} as const;

/** The HTTP API's JSON and text errors. */
export const HTTP_ERRORS = {
  accessDenied: 'Acceso denegado',
  adminsOnly: 'Acceso solo para administradores',
  badToken: 'Token inválido',
  notAuthenticated: 'No autenticado',
  missingCon: 'Falta el parámetro ?con=usuario',
  messages: 'Error al obtener mensajes',
  internal: 'Error interno',
  missingDesde: 'Falta el parámetro ?desde=seq',
  badNumber: 'Parámetro no válido',
  badCredentials: 'Usuario o contraseña incorrectos',
  tooManyAttempts: 'Demasiados intentos',
} as const;

/** Where every customer's message goes; the name is the protocol's, not an account's. */
export const ADMIN = 'admin';

/** Bytes of UTF-8 that fit the servers' `TEXT` column: one more is delivered live and never stored. */
export const MENSAJE_MAX_BYTES = 65_535;

/** Bytes of a packet at which the server closes the socket (Socket.IO's `maxHttpBufferSize`). */
export const PACKET_MAX_BYTES = 1_000_000;

/** Characters of an account's name. No server's column is longer; what is longer names nobody. */
const NAME_MAX = 1_000;
export const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_MAX));

export const Rol = v.picklist(['admin', 'user']);
export type Rol = v.InferOutput<typeof Rol>;

/** JWT claims. `iat` and `exp` are seconds since the epoch. */
export const Claims = v.object({
  user: Name,
  name: v.optional(v.nullable(v.string()), null),
  rol: v.pipe(
    v.string(),
    v.transform((rol): Rol => (rol === 'admin' ? 'admin' : 'user')),
  ),
  imagen: v.optional(v.nullable(v.string()), null),
  iat: v.optional(v.number()),
  exp: v.number(),
});
export type Claims = v.InferOutput<typeof Claims>;

/** Client → server. `de` is never sent: the server takes it from the token. */
export const MensajePrivado = v.object({ para: v.pipe(v.string(), v.minLength(1)), mensaje: v.string() });
export type MensajePrivado = v.InferOutput<typeof MensajePrivado>;

/** Server → client. `mensaje` can be anything at all; `readText` makes it text. */
export const MensajeRecibido = v.object({
  de: Name,
  mensaje: v.optional(v.unknown()),
});
export type MensajeRecibido = { readonly de: string; readonly mensaje: string };

/** One row of `GET /api/mensajes`. `fecha` is ISO 8601, UTC, whole seconds. */
export const HistoryRow = v.object({
  de_usuario: Name,
  para_usuario: v.pipe(v.string(), v.maxLength(NAME_MAX)),
  mensaje: v.pipe(v.unknown(), v.transform(readText)),
  fecha: v.pipe(
    v.string(),
    v.transform((fecha) => Date.parse(fecha)),
    v.number(),
    v.finite(),
  ),
});
export type HistoryRow = v.InferOutput<typeof HistoryRow>;

/** Names that name nobody are left out. */
export const UsuariosConversaciones = v.pipe(
  v.array(v.string()),
  v.transform((names) => names.filter((name) => v.is(Name, name))),
);

const MAX_JSON_TEXT = 4_000;

/**
 * What an agent reads for whatever came as `mensaje`: text as it is, numbers and booleans as their digits
 * (as the servers store them), nothing as an empty text, anything else as JSON cut at 4,000 characters.
 */
export function readText(mensaje: unknown): string {
  if (typeof mensaje === 'string') return mensaje;
  if (mensaje === null || mensaje === undefined) return '';
  if (typeof mensaje === 'number') return String(mensaje);
  if (typeof mensaje === 'boolean') return mensaje ? '1' : '0'; // as mysql2 sends it to the table
  if (mensaje instanceof ArrayBuffer || ArrayBuffer.isView(mensaje)) return `[binario: ${mensaje.byteLength} bytes]`;
  try {
    return (JSON.stringify(mensaje) ?? '').slice(0, MAX_JSON_TEXT);
  } catch {
    return '';
  }
}

/** Parses a live event. Null when it names no sender that could be: there is nowhere to file it. */
export function readMensajeRecibido(payload: unknown): MensajeRecibido | null {
  const parsed = v.safeParse(MensajeRecibido, payload);
  return parsed.success ? { de: parsed.output.de, mensaje: readText(parsed.output.mensaje) } : null;
}
