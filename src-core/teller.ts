/**
 * Raises notifications so that they help: one a conversation, in place of its last and not oftener than every few
 * seconds; and where many write at once, one for all of them.
 */
import type { Clock, Notice, NoticeAnswers, Notifier, Undo } from './ports.ts';

/** A conversation's next one comes no sooner; so does that of all. */
const APART_MS = 5_000;
/** So many conversations in that time are told one by one; whoever comes after them is told of with the others. */
const CROWD = 4;

export interface Teller {
  tell(notice: Notice): void;
  /** Read, or answered: nothing more to tell of this customer. */
  clear(usuario: string): void;
  /** Another desk: none of the notifications is about it. */
  forget(): void;
}

interface Told {
  at: number;
  count: number;
  cancel: Undo;
}

/** `answers`: what can be done from a notification; null: that of many. */
export function createTeller(
  clock: Clock,
  notifier: Notifier,
  answers: (usuario: string | null) => NoticeAnswers,
): Teller {
  const told = new Map<string, Told>();
  const crowd = new Set<string>();
  let crowdAt = Number.NEGATIVE_INFINITY;
  let cancelCrowd: Undo = () => {};

  function raise(notice: Notice): void {
    const { usuario } = notice;
    const one = told.get(usuario) ?? { at: 0, count: 0, cancel: () => {} };
    one.cancel();
    told.set(usuario, Object.assign(one, { at: clock.elapsed(), cancel: () => {} }));
    notifier.show({ ...notice, count: one.count }, answers(usuario));
  }
  function raiseCrowd(): void {
    cancelCrowd();
    const wait = crowdAt + APART_MS - clock.elapsed();
    if (wait > 0) {
      cancelCrowd = clock.after(wait, raiseCrowd);
      return;
    }
    crowdAt = clock.elapsed();
    if (crowd.size > 0) notifier.showMany(crowd.size, answers(null).open);
  }
  function clear(usuario: string): void {
    told.get(usuario)?.cancel();
    told.delete(usuario);
    notifier.clear(usuario);
    if (!crowd.delete(usuario) || crowd.size > 0) return;
    cancelCrowd();
    notifier.clear(null);
  }
  const isCrowded = (now: number) => [...told.values()].filter(({ at }) => now - at < APART_MS).length >= CROWD;
  return {
    tell(notice) {
      const { usuario } = notice;
      const now = clock.elapsed();
      const known = told.get(usuario);
      if (crowd.has(usuario) || (!known && isCrowded(now))) {
        crowd.add(usuario);
        return raiseCrowd();
      }
      const one = known ?? { at: Number.NEGATIVE_INFINITY, count: 0, cancel: () => {} };
      one.count++;
      told.set(usuario, one);
      one.cancel();
      const wait = one.at + APART_MS - now;
      if (wait > 0) one.cancel = clock.after(wait, () => raise(notice));
      else raise(notice);
    },
    clear,
    forget() {
      for (const usuario of [...told.keys(), ...crowd]) clear(usuario);
    },
  };
}
