/** One message: text on the page. Author and time on the first of a group, ours indented and tinted. */
import type { Agent, Gap, Mensaje } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { breakOf, type GapPlace } from '../view/gap.ts';
import { standingOf } from '../view/group.ts';
import { plainName } from '../view/text.ts';
import { Body } from './body.tsx';
import { CopyButton } from './copy-button.tsx';
import { GapLine } from './gap-line.tsx';
import { MessageFoot } from './message-foot.tsx';

interface MessageProps {
  readonly mensajes: readonly Mensaje[];
  readonly index: number;
  readonly agent: Agent;
  /** A time without connection whose line goes beside this message, or another. */
  readonly gap: { readonly time: Gap; readonly place: GapPlace } | null;
  /** What came since the agent was last here begins with it. */
  readonly isNews: boolean;
  /** It was looked for, and has just been come to. */
  readonly isFound: boolean;
  readonly measure: (item: HTMLElement | null) => void;
}

export function Message({ mensajes, index, agent, gap, isNews, isFound, measure }: MessageProps) {
  const { text, times } = useWords();
  const mensaje = mensajes[index];
  if (!mensaje) return null;
  const { day, head: isFirst, tail } = standingOf(mensajes, index, breakOf(gap?.place ?? null));
  const head = isFirst || isNews;
  const side = gap?.place.index === index ? gap.place.side : null;
  const isMine = mensaje.de === agent.usuario;
  const author = isMine ? text.thread.you : plainName(mensaje.de);
  const hour = times.hour(mensaje.fecha);
  return (
    <div ref={measure} class="item" data-index={index} data-head={head} data-found={isFound}>
      {day && <Day fecha={mensaje.fecha} />}
      {gap && side === 'above' && <GapLine gap={gap.time} />}
      {isNews && <News />}
      <article class="message" data-mine={isMine} data-head={head} data-tail={tail} aria-label={`${author}, ${hour}`}>
        <time class="figures" dateTime={new Date(mensaje.fecha).toISOString()} title={times.full(mensaje.fecha)}>
          {hour}
        </time>
        <div class="message-body">
          {head && (
            <p class="author">
              <bdi>{author}</bdi>
            </p>
          )}
          <Body mensaje={mensaje.mensaje} />
          <CopyButton mensaje={mensaje} />
          <MessageFoot mensaje={mensaje} isMine={isMine} isTail={tail} />
        </div>
      </article>
      {gap && side === 'below' && <GapLine gap={gap.time} />}
    </div>
  );
}

function News() {
  const { text } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr holds no text
    <div role="separator" aria-label={text.arrange.news} class="news">
      <span>{text.arrange.news}</span>
    </div>
  );
}

function Day({ fecha }: { readonly fecha: number }) {
  const { serverNow } = useApp();
  const { times } = useWords();
  const words = useDerived(() => times.day(fecha, serverNow.value), [fecha, times]);
  return (
    <div class="day">
      <span>{words}</span>
    </div>
  );
}
