/** Follows the reader through a thread: at the end or not, what came since, older pages when they near the top. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Agent } from '../../src-shared/model.ts';
import type { Thread } from '../store/thread.ts';
import { countReceivedAfter, ownLastId } from '../view/reading.ts';
import { useApp } from './use-app.ts';
import { AT_END_PX } from './use-thread-virtualizer.ts';
import type { ListVirtualizer } from './use-virtualizer.ts';

/** So near to an edge of what is loaded that the next page is asked for. */
const NEAR_PX = 800;

const FAR_SCREENS = 2;

export interface Reading {
  /** Received below what the reader sees. */
  readonly fresh: number;
  /** Of the conversation, not of what is loaded. */
  readonly isAtEnd: boolean;
  /** So far from the end that a way back is offered. */
  readonly isFar: boolean;
  /** The reader is taken elsewhere: the end is not held. */
  readonly leaveEnd: () => void;
  readonly goToEnd: () => void;
  readonly onScroll: (event: Event & { readonly currentTarget: HTMLElement }) => void;
}

/** px below what is seen; asked of the element: the virtualizer may hear of a scroll later than we do. */
function belowOf(log: HTMLElement | null): number {
  return log === null ? 0 : log.scrollHeight - log.clientHeight - log.scrollTop;
}

export function useReading(
  usuario: string,
  thread: Thread,
  agent: Agent,
  items: ListVirtualizer,
  log: RefObject<HTMLElement | null>,
): Reading {
  const { threads } = useApp();
  // Opened at a message: from the first moment the end is not what is looked at.
  const [isDown, setDown] = useState(threads.found.peek()?.usuario !== usuario);
  const isAtEnd = isDown && thread.newer === 'end';
  const lastSeen = useRef<string | null>(null);
  if (isAtEnd || lastSeen.current === null) lastSeen.current = thread.mensajes.at(-1)?.id ?? null;

  function loadWhenNear(): void {
    if (threads.found.peek()?.usuario === usuario) return; // on the way to elsewhere
    const isShort = items.getTotalSize() <= (log.current?.clientHeight ?? 0);
    const isNear = !isAtEnd && (items.scrollOffset ?? 0) < NEAR_PX;
    if (thread.more && thread.older === 'idle' && (isShort || isNear)) threads.older(usuario);
    if (thread.newer === 'idle' && (isShort || belowOf(log.current) < NEAR_PX)) threads.newer(usuario);
  }

  useEffect(loadWhenNear);
  useOwnShown(ownLastId(thread.mensajes, agent.usuario), thread.newer === 'end', items);
  useNewEnd(thread, () => {
    setDown(true);
    items.scrollToEnd();
  });
  useHeldEnd(isAtEnd, items, log);
  useKeptPlace(usuario, isAtEnd, thread.mensajes[0]?.id ?? null, items);

  return {
    fresh: isAtEnd || thread.newer !== 'end' ? 0 : countReceivedAfter(thread.mensajes, lastSeen.current, agent.usuario),
    isAtEnd,
    isFar:
      !isAtEnd && (thread.newer !== 'end' || belowOf(log.current) > FAR_SCREENS * (log.current?.clientHeight ?? 0)),
    leaveEnd: () => setDown(false),
    goToEnd() {
      setDown(true);
      if (thread.newer !== 'end') threads.retry(usuario);
      items.scrollToEnd();
    },
    onScroll: ({ currentTarget }) => setDown(belowOf(currentTarget) <= AT_END_PX),
  };
}

/** What the agent has just written is shown, wherever they were reading. */
function useOwnShown(own: string | null, isWhole: boolean, items: ListVirtualizer): void {
  const former = useRef({ own, isWhole });
  useLayoutEffect(() => {
    const isWritten = own !== null && own !== former.current.own; // or a page brought it, where the end was not loaded
    if (isWritten && isWhole && former.current.isWhole) items.scrollToEnd();
    former.current = { own, isWhole };
  }, [own, isWhole, items]);
}

/** The end was put in the place of the part that was read: it was asked for, or something was written. */
function useNewEnd({ newer, mensajes }: Thread, goToEnd: () => void): void {
  const former = useRef({ newer, first: mensajes[0]?.id });
  useLayoutEffect(() => {
    const { newer: was, first } = former.current;
    former.current = { newer, first: mensajes[0]?.id };
    if (newer === 'end' && was !== 'end' && !mensajes.some(({ id }) => id === first)) goToEnd();
  }, [newer, mensajes]);
}

/** A reader at the end stays there when the composer grows or the window shrinks. */
function useHeldEnd(isAtEnd: boolean, items: ListVirtualizer, log: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isAtEnd || !log.current) return;
    const observer = new ResizeObserver(() => items.scrollToEnd());
    observer.observe(log.current);
    return () => observer.disconnect();
  }, [isAtEnd, items, log]);
}

/** Remembers the place when the thread is left. */
function useKeptPlace(usuario: string, isAtEnd: boolean, firstId: string | null, items: ListVirtualizer): void {
  const { places } = useApp();
  const last = useRef({ isAtEnd, firstId });
  last.current = { isAtEnd, firstId };
  useLayoutEffect(
    () => () => {
      const offset = last.current.isAtEnd ? null : items.scrollOffset;
      places.keep(usuario, { offset, firstId: last.current.firstId, measured: items.takeSnapshot() });
    },
    [places, usuario, items],
  );
}
