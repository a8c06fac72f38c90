/** Who is told of what. A message in the open conversation of a focused window is seen; every other is told. */
import { isMuted } from '../../src-shared/arrangement.ts';
import type { Mensaje, Settings } from '../../src-shared/model.ts';
import { type Arrangement, USUAL } from '../../src-shared/records.ts';
import type { Notice } from '../ports.ts';
import type { Attention } from './state.ts';

/** True when the agent has it before their eyes: no notification, counted as read. */
export function isSeen(attention: Attention, usuario: string): boolean {
  return attention.focused && attention.open === usuario;
}

/**
 * The notification for a received message; null when it is seen, its customer muted, or the agent wants none. Muting
 * is about interruptions only: who is muted still waits, and is counted in list, title and badge.
 */
export function noticeFor(
  attention: Attention,
  mensaje: Mensaje,
  notifications: Settings['notifications'],
  arrangement: Arrangement = USUAL,
): Notice | null {
  if (notifications === 'off' || isSeen(attention, mensaje.usuario)) return null;
  if (isMuted(arrangement, mensaje.fecha)) return null;
  const body = notifications === 'hide-text' ? '' : mensaje.mensaje;
  return { usuario: mensaje.usuario, title: mensaje.de, body };
}
