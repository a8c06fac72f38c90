/** Whatever a call rejected with, as a fault that has words. */
import type { ReadonlySignal } from '@preact/signals';
import { FaultError } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import type { Words } from '../words/words.ts';
import type { Sayings } from './sayings.ts';

export function faultOf(error: unknown): Fault {
  return error instanceof FaultError ? error.fault : { code: 'internal' };
}

/** Null when it worked. */
export function outcome(call: Promise<unknown>): Promise<Fault | null> {
  return call.then(() => null, faultOf);
}

interface Teller {
  readonly sayings: Pick<Sayings, 'say'>;
  readonly words: ReadonlySignal<Words>;
}

/** Whether it worked; if not, the agent is told why. */
export async function worked(call: Promise<unknown>, { sayings, words }: Teller): Promise<boolean> {
  const fault = await outcome(call);
  if (fault) sayings.say(words.peek().text.faults[fault.code](fault));
  return fault === null;
}
