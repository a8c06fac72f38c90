/** One conversation in the list. The bar at its left grows and warms with the wait; the words say the same. */
import { BellOff, Ellipsis, Eye, NotebookPen, PencilLine, Pin, TriangleAlert } from 'lucide';
import type { Conversation } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { useRowWords } from '../hooks/use-row-words.ts';
import { firstLine, plainName } from '../view/text.ts';
import { Icon } from './icon.tsx';

interface ConversationRowProps {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly conversation: Conversation;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly measure: (row: HTMLElement | null) => void;
}

const MAX_COUNT = 99;

export function ConversationRow({ conversation, ...row }: ConversationRowProps) {
  const { state, actions, arrangements, lookalikes } = useApp();
  const { usuario, unread, unsent } = conversation;
  const words = useRowWords(conversation);
  const { isPinned, isMuted, isMarked } = arrangements.standing(usuario);
  const hasNote = useDerived(() => state.records.value.note.has(usuario), [state, usuario]).value;
  const company = words.company.value;
  const isLookalike = lookalikes.value.has(usuario);
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation(); // nor open the conversation
    const at = [event.clientX, event.clientY] as const;
    const show = () => {
      arrangements.menu.value = { usuario, at };
    };
    // Linux asks for it at the press, and Chromium 130 closes at the release what opened while a button was down.
    if (event.buttons === 0) show();
    else addEventListener('pointerup', show, { once: true });
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the listbox has the focus and the keys (aria-activedescendant)
    <div
      ref={row.measure}
      id={row.id}
      class="row"
      role="option"
      aria-describedby={`${row.id}-last`}
      aria-selected={row.isOpen}
      aria-setsize={row.count}
      aria-posinset={row.index + 1}
      data-index={row.index}
      data-active={row.isActive}
      data-unread={unread > 0 || isMarked}
      data-level={words.level.value}
      style={{ transform: `translateY(${row.top}px)` }}
      onClick={() => actions.open(usuario)}
      onContextMenu={openMenu}
    >
      <span class="visually-hidden">{words.name}</span>
      {/* What is seen; the name above and the description say it in words. */}
      <div class="row-face" aria-hidden="true">
        {words.level.value && <i class="wait-bar" style={{ transform: `scaleY(${words.share.value})` }} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: for the pointer; the keys are the list's */}
        <span class="row-more" onClick={openMenu}>
          <Icon node={Ellipsis} />
        </span>
        <bdi class="row-name" title={plainName(usuario)}>
          {plainName(usuario)}
        </bdi>
        <span class="row-when figures">
          {words.when}
          {(company || isPinned || isMuted || hasNote || isLookalike || unsent > 0) && (
            <span class="row-marks">
              {unsent > 0 && (
                <b class="row-unsent">
                  <Icon node={TriangleAlert} size={12} />
                </b>
              )}
              {isLookalike && <b class="row-lookalike">≈</b>}
              {company && <Icon node={company.estado === 'escribiendo' ? PencilLine : Eye} size={12} />}
              {isPinned && <Icon node={Pin} size={12} />}
              {isMuted && <Icon node={BellOff} size={12} />}
              {hasNote && <Icon node={NotebookPen} size={12} />}
            </span>
          )}
        </span>
        <LastLine id={`${row.id}-last`} conversation={conversation} />
        {(unread > 0 || isMarked) && <Count unread={unread} />}
      </div>
    </div>
  );
}

/** Marked by hand, it has no number. */
function Count({ unread }: { readonly unread: number }) {
  const words = unread > MAX_COUNT ? `${MAX_COUNT}+` : unread;
  return <span class="row-count figures">{unread > 0 ? words : '•'}</span>;
}

/** The draft if there is one, else the last message; ours says so. The line goes the way its own text goes. */
function LastLine({ id, conversation }: { readonly id: string; readonly conversation: Conversation }) {
  const { session, open, held } = useApp().state;
  const { text } = useWords();
  const { draft, last, usuario } = conversation;
  const waits = held.value.find((one) => one.usuario === usuario);
  if (waits) {
    return (
      <span id={id} class="row-last" dir="auto">
        <bdi class="row-draft">{text.held.row}: </bdi>
        {firstLine(waits.first.mensaje)}
      </span>
    );
  }
  if (draft !== '' && open.value !== usuario) {
    return (
      <span id={id} class="row-last" dir="auto">
        <bdi class="row-draft">{text.list.draft}: </bdi>
        {firstLine(draft)}
      </span>
    );
  }
  const isMine = 'agent' in session.value && last?.de === session.value.agent.usuario;
  const author = isMine ? text.list.mine : last && last.de !== usuario ? `${plainName(last.de)}:` : '';
  return (
    <span id={id} class="row-last" dir="auto">
      {author !== '' && <bdi>{author} </bdi>}
      {firstLine(last?.mensaje ?? '')}
    </span>
  );
}
