/** One message: text on the page. Author and time on the first of a group, ours indented and tinted. */
import type { Agent, Mensaje } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { standingOf } from '../view/group.ts';
import { plainName } from '../view/text.ts';
import { DeliveryWords } from './delivery-words.tsx';

interface MessageProps {
  readonly mensajes: readonly Mensaje[];
  readonly index: number;
  readonly agent: Agent;
  readonly measure: (item: HTMLElement | null) => void;
}

export function Message({ mensajes, index, agent, measure }: MessageProps) {
  const { text, times } = useWords();
  const mensaje = mensajes[index];
  if (!mensaje) return null;
  const { day, head, tail } = standingOf(mensajes, index);
  const isMine = mensaje.de === agent.usuario;
  const author = isMine ? text.thread.you : plainName(mensaje.de);
  const hour = times.hour(mensaje.fecha);
  return (
    <div ref={measure} class="item" data-index={index} data-head={head}>
      {day && <Day fecha={mensaje.fecha} />}
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
          <p class="words" dir="auto">
            {mensaje.mensaje}
          </p>
          {isMine && <DeliveryWords delivery={mensaje.delivery} isTail={tail} />}
        </div>
      </article>
    </div>
  );
}

function Day({ fecha }: { readonly fecha: number }) {
  const { now } = useApp();
  const { times } = useWords();
  const words = useDerived(() => times.day(fecha, now.value), [fecha, times]);
  return (
    <div class="day">
      <span>{words}</span>
    </div>
  );
}
