/**
 * What a key, a click or an event brings at once, and the first screen can be drawn without: one file, fetched while the
 * host gets ready and waited for by nobody, so that it is there before anybody can ask for it.
 */
import { signal } from '@preact/signals';

export type AtHand = typeof import('../components/at-hand.ts');

/** Null until it is there. */
export const atHand = signal<AtHand | null>(null);

/** Rejects where the page has lost its host. */
export async function fetchAtHand(): Promise<void> {
  atHand.value ??= await import('../components/at-hand.ts');
}
