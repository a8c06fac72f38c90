/** What is really the same on every database: the legacy statements, and how a date reads. */

/** The longest account name, in characters; the legacy schema's own length is not known. */
export const NAME_MAX = 100;

export const INSERT_MENSAJE = 'INSERT INTO mensajes (de_usuario, para_usuario, mensaje) VALUES (?, ?, ?)';
export const IMPORT_MENSAJE = 'INSERT INTO mensajes (de_usuario, para_usuario, mensaje, fecha) VALUES (?, ?, ?, ?)';
export const INSERT_USUARIO = 'INSERT INTO usuarios (usuario, nombre, rol, pass, imagen) VALUES (?, ?, ?, ?, ?)';
export const LIST_USUARIOS = 'SELECT usuario, nombre, rol, pass, imagen FROM usuarios ORDER BY usuario';
export const PAIRS = 'SELECT DISTINCT de_usuario AS de, para_usuario AS para FROM mensajes';

/** `2026-11-24 06:00:00` (UTC, as both databases write it here) → `2026-11-24T06:00:00.000Z`. */
export function toIso(fecha: string): string {
  return `${fecha.slice(0, 19).replace(' ', 'T')}.000Z`;
}

/** ms since the epoch → `2026-11-24 06:00:00`, UTC. */
export function fromTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
