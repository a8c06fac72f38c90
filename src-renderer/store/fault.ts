/** Whatever a call rejected with, as a fault that has words. */
import { FaultError } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';

export function faultOf(error: unknown): Fault {
  return error instanceof FaultError ? error.fault : { code: 'internal' };
}

/** Null when it worked. */
export function outcome(call: Promise<unknown>): Promise<Fault | null> {
  return call.then(() => null, faultOf);
}
