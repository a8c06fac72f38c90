/** A form that signs in: one attempt at a time, its fault kept until the next, and no attempt before `retryAt`. */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { Params } from '../../src-shared/contract.ts';
import type { Fault } from '../../src-shared/model.ts';
import { useApp } from './use-app.ts';

interface SignInForm {
  readonly fault: ReadonlySignal<Fault | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** Busy, or told to wait. */
  readonly barred: ReadonlySignal<boolean>;
  /** The fault of this attempt; null when signed in, or when it may not be tried now. */
  submit(params: Params<'sign-in'>): Promise<Fault | null>;
}

export function useSignIn(): SignInForm {
  const { actions, now } = useApp();
  const fault = useSignal<Fault | null>(null);
  const busy = useSignal(false);
  const waiting = useComputed(() => {
    const until = fault.value?.retryAt;
    return until !== undefined && now.value < until;
  });
  const barred = useComputed(() => busy.value || waiting.value);
  async function submit(params: Params<'sign-in'>): Promise<Fault | null> {
    if (barred.value) return null;
    busy.value = true;
    fault.value = await actions.signIn(params);
    busy.value = false;
    return fault.value;
  }
  return { fault, busy, barred, submit };
}
