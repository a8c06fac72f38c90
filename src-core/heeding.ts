/**
 * Notifications with our own sounds. What the system shows heeds its "do not disturb" by itself; our sounds and the
 * window that comes forward have to ask.
 */
import type { Notifier } from './ports.ts';

export interface Heeding {
  ring(): void;
  /** What was just told of this customer the system keeps, without showing it. */
  held(usuario: string): void;
}

export function heeding(notifier: Notifier, { ring, held }: Heeding): Notifier {
  const raised = async (usuario: string | null) => {
    if (!(await notifier.isHushed())) ring();
    else if (usuario !== null) held(usuario);
  };
  const raising =
    <A extends readonly unknown[]>(raise: (...args: A) => void, whose: (...args: A) => string | null) =>
    (...args: A) => {
      raise(...args);
      void raised(whose(...args));
    };
  return {
    ...notifier,
    show: raising(notifier.show, ({ usuario }) => usuario),
    showMany: raising(notifier.showMany, () => null),
    remind: raising(notifier.remind, ({ usuario }) => usuario),
    test: raising(notifier.test, () => null),
    forward: () => void notifier.isHushed().then((isHushed) => isHushed || notifier.forward()),
  };
}
