/** The virtualizer of a thread: held at its end while the reader is there, else at what they are reading. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Thread } from '../store/thread.ts';
import { estimateHeight } from '../view/estimate.ts';
import { standingOf } from '../view/group.ts';
import { useApp } from './use-app.ts';
import { type ListVirtualizer, useVirtualizer } from './use-virtualizer.ts';

/** Nearer to the end than this is at the end. */
export const AT_END_PX = 32;
const END_PX = 16; // air under the last message

export function useThreadVirtualizer(
  usuario: string,
  thread: Thread,
  log: RefObject<HTMLElement | null>,
): ListVirtualizer {
  const { places } = useApp();
  const { mensajes } = thread;
  const firstId = mensajes[0]?.id ?? null;
  const isWhole = thread.newer === 'end';
  const wasWhole = useRef(isWhole);
  const place = useMemo(() => places.of(usuario, firstId), []);
  const virtualizer = useVirtualizer({
    count: mensajes.length,
    getScrollElement: () => log.current,
    estimateSize: (index) => estimateHeight(mensajes[index]?.mensaje ?? '', standingOf(mensajes, index)),
    getItemKey: (index) => mensajes[index]?.id ?? index,
    overscan: 8,
    paddingEnd: END_PX,
    anchorTo: 'end',
    followOnAppend: isWhole && wasWhole.current, // else what is appended is only the next page
    scrollEndThreshold: AT_END_PX,
    initialOffset: place?.offset ?? 0,
    initialMeasurementsCache: place?.measured ?? [],
  });
  useLayoutEffect(() => {
    wasWhole.current = isWhole;
  }, [isWhole]);
  useLayoutEffect(() => {
    if (place?.offset == null) virtualizer.scrollToEnd();
  }, [virtualizer, place]);
  return virtualizer;
}
