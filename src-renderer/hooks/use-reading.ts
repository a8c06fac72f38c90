/** Follows the reader through a thread: at the end or not, what came since, older pages when they near the top. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Agent, Mensaje } from '../../src-shared/model.ts';
import type { Thread } from '../store/thread.ts';
import { useApp } from './use-app.ts';
import { AT_END_PX } from './use-thread-virtualizer.ts';
import type { ListVirtualizer } from './use-virtualizer.ts';

/** So near to the top that the next older page is asked for. */
const NEAR_TOP_PX = 800;

interface Reading {
  /** Received below what the reader sees. */
  readonly fresh: number;
  readonly isAtEnd: boolean;
  readonly onScroll: () => void;
}

function countAfter(mensajes: readonly Mensaje[], id: string | null, mine: string): number {
  let count = 0;
  for (let at = mensajes.length - 1; at >= 0 && mensajes[at]?.id !== id; at--) if (mensajes[at]?.de !== mine) count++;
  return count;
}

export function useReading(usuario: string, thread: Thread, agent: Agent, items: ListVirtualizer): Reading {
  const { threads, places } = useApp();
  const [isAtEnd, setAtEnd] = useState(true);
  const lastSeen = useRef<string | null>(null);
  const last = thread.mensajes.at(-1);
  if (isAtEnd || lastSeen.current === null) lastSeen.current = last?.id ?? null;

  function loadWhenNear(): void {
    if (thread.more && thread.older === 'idle' && (items.scrollOffset ?? 0) < NEAR_TOP_PX) threads.older(usuario);
  }

  useEffect(loadWhenNear);

  // What the agent has just written is shown, wherever they were reading.
  const ownLast = last && last.de === agent.usuario && last.delivery !== 'received' ? last.id : null;
  const former = useRef(ownLast);
  useLayoutEffect(() => {
    if (ownLast !== null && ownLast !== former.current && former.current !== undefined) items.scrollToEnd();
    former.current = ownLast;
  }, [ownLast, items]);

  const place = useRef({ isAtEnd, firstId: thread.mensajes[0]?.id ?? null });
  place.current = { isAtEnd, firstId: thread.mensajes[0]?.id ?? null };
  useLayoutEffect(() => {
    return () => {
      const { isAtEnd: ended, firstId } = place.current;
      places.keep(usuario, { offset: ended ? null : items.scrollOffset, measured: items.takeSnapshot(), firstId });
    };
  }, [places, usuario, items]);

  return {
    fresh: isAtEnd ? 0 : countAfter(thread.mensajes, lastSeen.current, agent.usuario),
    isAtEnd,
    onScroll() {
      setAtEnd(items.isAtEnd(AT_END_PX));
      loadWhenNear();
    },
  };
}
