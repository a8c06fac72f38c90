/** What the agent does from a notification itself: opens it, answers there and then, or puts the customer off. */
import { leftOf } from '../src-shared/arrangement.ts';
import { USUAL } from '../src-shared/records.ts';
import type { Desk } from './desk.ts';
import type { Engine } from './engine.ts';
import type { Clock, NoticeAnswers } from './ports.ts';

/** As long as the first of the presets. */
const SNOOZE_MS = 30 * 60_000;

export interface NoticeAnswersOptions {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly desk: () => Desk | null;
}

/** `usuario` null: a notification of several people, which can only be opened. */
export function noticeAnswers({ engine, clock, desk }: NoticeAnswersOptions, usuario: string | null): NoticeAnswers {
  const open = () =>
    engine.publish({
      name: 'command',
      payload: usuario === null ? { name: 'focus-list' } : { name: 'open-conversation', usuario },
    });
  if (usuario === null) return { open, reply: open, snooze: open };
  const known = () => engine.state().conversations.get(usuario);
  return {
    open,
    reply(mensaje) {
      const { outbox } = desk() ?? {};
      if (mensaje.trim() === '' || !outbox) return open();
      try {
        outbox.accept({ para: usuario, mensaje });
      } catch {
        // Too long, or no room to keep it: what was written is in the composer, where it is said why it does not leave.
        const before = known()?.draft ?? '';
        engine.dispatch({ type: 'draft-changed', usuario, draft: before === '' ? mensaje : `${before}\n${mensaje}` });
        open();
      }
    },
    snooze() {
      if (!desk()) return;
      const shelf = { at: 'snoozed', until: engine.serverTime(clock) + SNOOZE_MS, ...leftOf(known()) } as const;
      const value = { ...(engine.state().records.arrangement.get(usuario) ?? USUAL), shelf };
      engine.dispatch({ type: 'record-put', record: { kind: 'arrangement', key: usuario, value } });
    },
  };
}
