/** Who is told of what, and why not. A message in the open conversation of a focused window is seen. */
import { isMuted } from '../../src-shared/arrangement.ts';
import type { Mensaje } from '../../src-shared/model.ts';
import type { Verdict } from '../../src-shared/notices.ts';
import { quietUntil } from '../../src-shared/quiet.ts';
import { type Arrangement, USUAL } from '../../src-shared/records.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { Notice } from '../ports.ts';
import type { Attention } from './state.ts';

/** True when the agent has it before their eyes: no notification, counted as read. */
export function isSeen(attention: Attention, usuario: string): boolean {
  return attention.focused && attention.open === usuario;
}

/** How the agent wants to be told, when it happens. */
export interface Telling {
  readonly notifications: Settings['notifications'];
  /** Nothing is told on arrival: a wait has to last first. */
  readonly isStepwise: boolean;
  /** Until when it is quiet; null: it is not. */
  readonly quiet: number | null;
  /** By this machine's clock. */
  readonly at: number;
}

export function tellingOf(settings: Settings, now: number): Telling {
  const isStepwise = settings.escalation === 'stepwise';
  return { notifications: settings.notifications, isStepwise, quiet: quietUntil(settings, now), at: now };
}

/** Of what the agent did themselves nobody is told. */
export const UNTOLD: Telling = { notifications: 'off', isStepwise: false, quiet: null, at: 0 };

/**
 * What becomes of a received message. Muting and quiet hours are about interruptions only: who is muted still waits,
 * and is counted in list, title and badge.
 */
export function verdictOf(
  attention: Attention,
  { usuario, fecha }: Mensaje,
  { notifications, isStepwise, quiet, at }: Telling,
  arrangement: Arrangement = USUAL,
): Verdict {
  const why = isSeen(attention, usuario)
    ? 'seen'
    : notifications === 'off'
      ? 'off'
      : isMuted(arrangement, fecha)
        ? 'muted'
        : quiet !== null
          ? 'quiet'
          : isStepwise
            ? 'early'
            : 'told';
  return { usuario, at, why };
}

/** What of this customer was told of went into the system's own quiet. */
export function heldBack(verdicts: readonly Verdict[], usuario: string): readonly Verdict[] {
  return verdicts.map((one) => (one.usuario === usuario && one.why === 'told' ? { ...one, why: 'held' } : one));
}

/** The notification of a message that is told. */
export function noticeOf({ usuario, de, mensaje }: Mensaje, notifications: Settings['notifications']): Notice {
  return { usuario, title: de, body: notifications === 'hide-text' ? '' : mensaje };
}
