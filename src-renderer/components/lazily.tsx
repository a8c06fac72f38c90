/** A part of the page that is fetched when it is first drawn: nothing of it delays the first screen. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../hooks/use-app.ts';

/** Drawn at once from then on. What cannot be fetched is said, and tried again the next time. */
export function lazily<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  const fetched = signal<ComponentType<P> | null>(null);
  return function Lazy(props: P) {
    const { sayings, words } = useApp();
    const Part = fetched.value;
    useEffect(() => {
      if (fetched.peek()) return;
      fetch().then(
        (part) => (fetched.value = part),
        () => sayings.say(words.peek().text.host.goneTitle),
      );
    }, []);
    return Part && <Part {...props} />;
  };
}
