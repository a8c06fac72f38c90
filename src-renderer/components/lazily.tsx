/** Parts of the page that are fetched late: nothing of them delays the first screen. What cannot be fetched is said. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../hooks/use-app.ts';
import { type AtHand, atHand, fetchAtHand } from '../store/at-hand.ts';

/** Fetched when it is first drawn, and tried again the next time. Drawn at once from then on. */
export function lazily<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  const fetched = signal<ComponentType<P> | null>(null);
  const bring = async () => {
    fetched.value ??= await fetch();
  };
  return function Lazy(props: P) {
    const Part = fetched.value;
    useBring(bring);
    return Part && <Part {...props} />;
  };
}

/** One of those at hand. */
export function ofAtHand<P extends object>(pick: (parts: AtHand) => ComponentType<P>): ComponentType<P> {
  return function Handy(props: P) {
    const Part = atHand.value && pick(atHand.value);
    useBring(fetchAtHand);
    return Part && <Part {...props} />;
  };
}

function useBring(bring: () => Promise<void>): void {
  const { sayings, words } = useApp();
  useEffect(() => {
    bring().catch(() => sayings.say(words.peek().text.host.goneTitle));
  }, []);
}
