/** What a notification has to pass on its way to the agent's eyes, and where it stops. Pure. */

import type { NoticeFacts } from '../../src-shared/notices.ts';
import { quietUntil } from '../../src-shared/quiet.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { Permission } from '../store/notices.ts';

export const LINKS = ['choice', 'quiet', 'support', 'daemon', 'permission', 'appId', 'accepted', 'system'] as const;
export type LinkName = (typeof LINKS)[number];

export interface ChainLink {
  readonly name: LinkName;
  /** `unknown`: nobody can ask the system; the agent has to look. */
  readonly state: 'passes' | 'stops' | 'unknown';
}

export interface ChainFacts {
  readonly settings: Settings;
  readonly now: number;
  readonly facts: NoticeFacts;
  /** Null: the host raises them, no browser has a say. */
  readonly permission: Permission | null;
}

/** Only the links that are there on this machine, in the order they are passed. */
export function chainOf({ settings, now, facts, permission }: ChainFacts): readonly ChainLink[] {
  const passes = (name: LinkName, does: boolean): ChainLink => ({ name, state: does ? 'passes' : 'stops' });
  return [
    passes('choice', settings.notifications !== 'off'),
    passes('quiet', quietUntil(settings, now) === null),
    ...(permission === null ? [passes('support', facts.supported)] : [passes('permission', permission === 'granted')]),
    ...(facts.daemon === null ? [] : [passes('daemon', facts.daemon)]),
    ...(facts.appId === null ? [] : [passes('appId', facts.appId !== '')]),
    ...(facts.failure === null ? [] : [passes('accepted', false)]),
    facts.hushed === null ? { name: 'system', state: 'unknown' } : passes('system', !facts.hushed),
  ];
}
