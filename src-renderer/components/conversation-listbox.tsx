/** The rows. Up to `ALL_DRAWN` of them are all in the page; of more, those in sight and the active one. */
import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import { useId, useRef } from 'preact/hooks';
import type { Conversation } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { useListbox } from '../hooks/use-listbox.ts';
import { useVirtualizer } from '../hooks/use-virtualizer.ts';
import { ConversationRow } from './conversation-row.tsx';

const ALL_DRAWN = 200;
const MENU_PX = 32; // from the row's corner: who it is about stays seen
const ROW_PX = { comfortable: 60, compact: 48 } as const; // first guess; rows are measured

/** Indexes to draw: `active` is among them, or its id would name nothing. */
function drawn(range: Range, active: number): number[] {
  if (range.count <= ALL_DRAWN) return Array.from({ length: range.count }, (_, index) => index);
  const visible = defaultRangeExtractor(range);
  return active < 0 || visible.includes(active) ? visible : [...visible, active].sort((a, b) => a - b);
}

interface ConversationListboxProps {
  readonly shown: readonly Conversation[];
  /** Down from the last row. */
  readonly onBelow?: () => void;
}

export function ConversationListbox({ shown, onBelow }: ConversationListboxProps) {
  const { state, arrangements } = useApp();
  const { text } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const listbox = useListbox(shown, (index) => rows.scrollToIndex(index), onBelow);
  const active = shown.findIndex(({ usuario }) => usuario === listbox.active.value);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX[state.settings.value.density],
    getItemKey: (index) => shown[index]?.usuario ?? index,
    rangeExtractor: (range) => drawn(range, active),
    overscan: 6,
  });
  const openMenu = (usuario: string | null) => {
    const row = document.getElementById(`${id}-${active}`)?.getBoundingClientRect();
    if (usuario !== null && row) arrangements.menu.value = { usuario, at: [row.left + MENU_PX, row.top + MENU_PX] };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenu) return listbox.onKeyDown(event);
    event.preventDefault();
    openMenu(listbox.active.value);
  };
  useFocusRequest('list', box);
  return (
    <div
      ref={box}
      class="rows"
      role="listbox"
      aria-label={text.list.label}
      tabIndex={0}
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onFocus={listbox.onFocus}
    >
      <div role="presentation" class="rows-all" style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const conversation = shown[index];
          if (!conversation) return null;
          return (
            <ConversationRow
              key={key}
              id={`${id}-${index}`}
              index={index}
              count={shown.length}
              top={start}
              conversation={conversation}
              isActive={index === active}
              isOpen={conversation.usuario === state.open.value}
              measure={rows.measureElement}
            />
          );
        })}
      </div>
    </div>
  );
}
