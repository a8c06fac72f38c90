/** What a row of the list says, each part its own signal: a second that changes no word draws nothing. */
import type { ReadonlySignal } from '@preact/signals';
import type { Conversation } from '../../src-shared/model.ts';
import { type WaitLevel, waitShare } from '../../src-shared/waits.ts';
import { type Company, companyOf } from '../view/colleagues.ts';
import { plainName } from '../view/text.ts';
import { companyWords } from '../words/company-words.ts';
import { useApp, useWords } from './use-app.ts';
import { useDerived } from './use-derived.ts';
import { useWaitLevel } from './use-wait-level.ts';

interface RowWords {
  /** "ana22, 2 sin leer, 3 min esperando". */
  readonly name: ReadonlySignal<string>;
  /** The wait; without one, when the last message came. */
  readonly when: ReadonlySignal<string>;
  /** Null: nobody waits. */
  readonly level: ReadonlySignal<WaitLevel | null>;
  readonly share: ReadonlySignal<number>;
  /** Colleagues at the same customer. */
  readonly company: ReadonlySignal<Company | null>;
}

export function useRowWords(conversation: Conversation): RowWords {
  const { serverNow, arrangements, state, lookalikes } = useApp();
  const { text, times } = useWords();
  const { usuario, unread, waitingSince, last, draft, unsent } = conversation;
  const lookalike = () => lookalikes.value.get(usuario);
  const standing = () => arrangements.standing(usuario);
  const since = () => (waitingSince === null ? null : serverNow.value - waitingSince);
  const when = useDerived(() => {
    const wait = since();
    if (wait !== null) return times.duration(wait);
    return last ? times.brief(last.fecha, serverNow.value) : '';
  }, [waitingSince, last?.fecha, times]);
  const company = useDerived(() => companyOf(state.colleagues.value, usuario), [state, usuario]);
  const name = useDerived(
    () =>
      [
        plainName(usuario),
        unread > 0 ? text.list.unread(unread) : standing().isMarked && text.arrange.isMarked,
        waitingSince !== null && text.list.waiting(when.value),
        company.value && companyWords(text, company.value),
        standing().isPinned && text.arrange.isPinned,
        standing().isMuted && text.arrange.isMuted,
        text.shelves[standing().shelf],
        lookalike() !== undefined && text.reading.looksLike(plainName(lookalike() ?? '')),
        unsent > 0 && text.list.unsent(unsent),
        draft !== '' && text.list.draft,
        state.records.value.note.has(usuario) && text.notes.row,
        state.held.value.some((one) => one.usuario === usuario) && text.held.row,
      ]
        .filter(Boolean)
        .join(', '),
    [usuario, unread, waitingSince, draft !== '', unsent, text, when, company],
  );
  const share = useDerived(() => waitShare(since() ?? 0, state.settings.value.waits), [waitingSince]);
  return { name, when, level: useWaitLevel(waitingSince), company, share };
}
