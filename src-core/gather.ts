/**
 * Live messages that come out of one reading of the socket are handed on together: kept in one write and shown at
 * once, many cost little more than one. Whatever else is heard finds those before it handed on.
 */
import type { Clock, LinkEvent } from './ports.ts';

export type LiveEvent = Extract<LinkEvent, { type: 'mensaje_recibido' | 'mensaje-stored' | 'presencia' }>;

export interface Gathering {
  hear(event: LinkEvent): void;
  /** What waits is handed on now. */
  flush(): void;
}

/** So many at a time: with more, whatever else there is to do would wait. */
const TOGETHER = 250;

export function createGathering(
  clock: Pick<Clock, 'after'>,
  onLive: (events: readonly LiveEvent[]) => void,
  onOther: (event: Exclude<LinkEvent, LiveEvent>) => void,
): Gathering {
  const waiting: LiveEvent[] = [];
  let isPlanned = false;
  function handOn(): void {
    const events = waiting.splice(0, TOGETHER);
    if (events.length > 0) onLive(events);
  }
  function next(): void {
    isPlanned = waiting.length > TOGETHER;
    if (isPlanned) clock.after(0, next);
    handOn();
  }
  function flush(): void {
    while (waiting.length > 0) handOn();
  }
  return {
    flush,
    hear(event) {
      if (!isLive(event)) {
        flush();
        return onOther(event);
      }
      waiting.push(event);
      if (isPlanned) return;
      isPlanned = true;
      queueMicrotask(next); // the packets of one reading are all handled before any microtask is
    },
  };
}

function isLive(event: LinkEvent): event is LiveEvent {
  return event.type === 'mensaje_recibido' || event.type === 'mensaje-stored' || event.type === 'presencia';
}
