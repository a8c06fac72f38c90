/** Follows the reader through a thread: at the end or not, what came since, older pages when they near the top. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Agent } from '../../src-shared/model.ts';
import type { Thread } from '../store/thread.ts';
import { countReceivedAfter, ownLastId } from '../view/reading.ts';
import { useApp } from './use-app.ts';
import { AT_END_PX } from './use-thread-virtualizer.ts';
import type { ListVirtualizer } from './use-virtualizer.ts';

/** So near to the top that the next older page is asked for. */
const NEAR_TOP_PX = 800;

interface Reading {
  /** Received below what the reader sees. */
  readonly fresh: number;
  readonly isAtEnd: boolean;
  readonly onScroll: (event: Event & { readonly currentTarget: HTMLElement }) => void;
}

/** Asked of the element: the virtualizer may hear of a scroll later than we do. */
function isElementAtEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean {
  return scrollHeight - clientHeight - scrollTop <= AT_END_PX;
}

export function useReading(
  usuario: string,
  thread: Thread,
  agent: Agent,
  items: ListVirtualizer,
  log: RefObject<HTMLElement | null>,
): Reading {
  const { threads } = useApp();
  const [isAtEnd, setAtEnd] = useState(true);
  const lastSeen = useRef<string | null>(null);
  if (isAtEnd || lastSeen.current === null) lastSeen.current = thread.mensajes.at(-1)?.id ?? null;

  function loadWhenNear(): void {
    const isShort = items.getTotalSize() <= (log.current?.clientHeight ?? 0);
    const isNear = !isAtEnd && (items.scrollOffset ?? 0) < NEAR_TOP_PX;
    if (thread.more && thread.older === 'idle' && (isShort || isNear)) threads.older(usuario);
  }

  useEffect(loadWhenNear);
  useOwnShown(ownLastId(thread.mensajes, agent.usuario), items);
  useHeldEnd(isAtEnd, items, log);
  useKeptPlace(usuario, isAtEnd, thread.mensajes[0]?.id ?? null, items);

  return {
    fresh: isAtEnd ? 0 : countReceivedAfter(thread.mensajes, lastSeen.current, agent.usuario),
    isAtEnd,
    onScroll: ({ currentTarget }) => setAtEnd(isElementAtEnd(currentTarget)),
  };
}

/** What the agent has just written is shown, wherever they were reading. */
function useOwnShown(own: string | null, items: ListVirtualizer): void {
  const former = useRef(own);
  useLayoutEffect(() => {
    if (own !== null && own !== former.current) items.scrollToEnd();
    former.current = own;
  }, [own, items]);
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
