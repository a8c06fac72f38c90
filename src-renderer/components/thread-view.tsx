/** A conversation's messages, however many: those in sight are drawn, the reader's place is kept. */
import { useMemo, useRef } from 'preact/hooks';
import type { Agent, Gap } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useFound } from '../hooks/use-found.ts';
import { useNews } from '../hooks/use-news.ts';
import { useReading } from '../hooks/use-reading.ts';
import { useThreadVirtualizer } from '../hooks/use-thread-virtualizer.ts';
import type { Thread } from '../store/thread.ts';
import { gapPlace, inServerTime } from '../view/gap.ts';
import { plainName } from '../view/text.ts';
import { EndPill } from './end-pill.tsx';
import { Message } from './message.tsx';
import { NewerEdge, OlderEdge, ThreadPhase } from './thread-phase.tsx';

interface ThreadViewProps {
  readonly usuario: string;
  readonly agent: Agent;
}

/** The time without connection, with its place among what is loaded. */
function gapIn({ mensajes, more }: Thread, gap: Gap | null, skew: number) {
  const time = gap && inServerTime(gap, skew);
  const place = gapPlace(mensajes, more, time);
  return time && place && { time, place };
}

export function ThreadView({ usuario, agent }: ThreadViewProps) {
  const { threads, state } = useApp();
  const { text } = useWords();
  const thread = useMemo(() => threads.of(usuario), [threads, usuario]).value;
  const log = useRef<HTMLDivElement>(null);
  const items = useThreadVirtualizer(usuario, thread, log);
  const reading = useReading(usuario, thread, agent, items, log);
  const { isAtEnd } = reading;
  const marked = useFound(usuario, thread.mensajes, agent, items, reading.leaveEnd);
  const news = useNews(usuario, thread, agent);
  const drawn = items.getVirtualItems();
  const gap = gapIn(thread, state.gap.value, state.skew.value);
  return (
    <div class="thread">
      <div
        ref={log}
        class="log"
        role="log"
        aria-label={text.thread.label(plainName(usuario))}
        // Scrolled back, what enters the page is old: it is not read out as if it were new.
        aria-live={isAtEnd ? 'polite' : 'off'}
        aria-busy={thread.phase === 'loading'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard
        tabIndex={0}
        onScroll={reading.onScroll}
      >
        <ThreadPhase usuario={usuario} thread={thread} />
        <div class="log-fill">
          <OlderEdge usuario={usuario} thread={thread} />
          <div class="log-all" style={{ height: `${items.getTotalSize()}px` }}>
            <div class="log-drawn" style={{ transform: `translateY(${drawn[0]?.start ?? 0}px)` }}>
              {drawn.map(({ key, index }) => (
                <Message
                  key={key}
                  mensajes={thread.mensajes}
                  index={index}
                  agent={agent}
                  gap={gap}
                  isNews={news !== null && news === thread.mensajes[index]?.id}
                  isFound={marked.value === thread.mensajes[index]?.id}
                  measure={items.measureElement}
                />
              ))}
            </div>
          </div>
          <NewerEdge usuario={usuario} thread={thread} />
        </div>
      </div>
      <EndPill reading={reading} />
    </div>
  );
}
