/** Every scene, by the name of its state. */
import { type Scene, signedOut, snapshotOf } from '../scene.ts';
import { CONSOLE_SCENES } from './console.ts';
import { DELIVERY_SCENES } from './delivery.ts';
import { HANDOVER_SCENES } from './handover.ts';
import { PANEL_SCENES } from './panel.ts';
import { REPLY_SCENES } from './replies.ts';
import { THREAD_SCENES } from './threads.ts';

const SIGN_IN_SCENES = {
  starting: () => ({ snapshot: snapshotOf(), held: ['snapshot'] }),
  'host-gone': () => ({ snapshot: snapshotOf(), presence: 'down' }),
  'first-run': () => signedOut(null),
  'sign-in': () => signedOut('signed-out', true),
  'sign-in-expired': () => signedOut('expired', true),
  'sign-in-wrong': () => ({ ...signedOut(null, true), faults: { 'sign-in': { code: 'wrong-credentials' } } }),
  'sign-in-limited': () => ({
    ...signedOut(null, true),
    faults: { 'sign-in': { code: 'rate-limited', retryAt: Date.now() + 42_000 } },
  }),
  'sign-in-unreachable': () => ({ ...signedOut(null, true), faults: { 'sign-in': { code: 'server-unreachable' } } }),
} satisfies Record<string, () => Scene>;

export const SCENES = {
  ...SIGN_IN_SCENES,
  ...CONSOLE_SCENES,
  ...THREAD_SCENES,
  ...DELIVERY_SCENES,
  ...REPLY_SCENES,
  ...PANEL_SCENES,
  ...HANDOVER_SCENES,
};
export type StateName = keyof typeof SCENES;
