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
  return {
    ...notifier,
    show(notice, answers) {
      notifier.show(notice, answers);
      void raised(notice.usuario);
    },
    showMany(people, onOpen) {
      notifier.showMany(people, onOpen);
      void raised(null);
    },
    remind(reminder, answers) {
      notifier.remind(reminder, answers);
      void raised(reminder.usuario);
    },
    test(title, body) {
      notifier.test(title, body);
      void raised(null);
    },
    forward: () => void notifier.isHushed().then((isHushed) => isHushed || notifier.forward()),
  };
}
