/** What a native notification answers: a click, words written in it, its button. */
import type { EventEmitter } from 'node:events';

export interface Answered {
  readonly open: () => void;
  readonly reply: (mensaje: string) => void;
  readonly snooze: () => void;
  /** It has served its purpose. */
  readonly done: () => void;
}

/**
 * Systems tell one answer by more than one way (Windows: a reply twice, Rocket.Chat.Electron #3420), or a click with
 * it: what comes first counts. `reply`: Electron 33 gives the words as the second argument, newer ones in the event.
 */
export function hearAnswers(notification: Pick<EventEmitter, 'on'>, { open, reply, snooze, done }: Answered): void {
  let isAnswered = false;
  const once = (act: () => void) => {
    if (isAnswered) return;
    isAnswered = true;
    done();
    act();
  };
  notification.on('click', () => once(open));
  notification.on('action', () => once(snooze));
  notification.on('reply', (details: { readonly reply?: unknown }, words?: unknown) => {
    const text = [details.reply, words].find((one) => typeof one === 'string');
    once(() => (typeof text === 'string' ? reply(text) : open()));
  });
}
