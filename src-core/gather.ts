/**
 * Live messages that come out of one reading of the socket are handed on together: kept in one write and shown at
 * once, many cost little more than one. Whatever else is heard finds those before it handed on.
 */
import type { LinkEvent } from './ports.ts';

export type LiveEvent = Extract<LinkEvent, { type: 'mensaje_recibido' | 'mensaje-stored' | 'presencia' }>;

export interface Gathering {
  hear(event: LinkEvent): void;
  /** What waits is handed on now. */
  flush(): void;
}

export function createGathering(
  onLive: (events: readonly LiveEvent[]) => void,
  onOther: (event: Exclude<LinkEvent, LiveEvent>) => void,
): Gathering {
  let waiting: LiveEvent[] = [];
  function flush(): void {
    const events = waiting;
    waiting = [];
    if (events.length > 0) onLive(events);
  }
  return {
    flush,
    hear(event) {
      if (!isLive(event)) {
        flush();
        return onOther(event);
      }
      // The packets of one reading are all handled before any microtask is.
      if (waiting.push(event) === 1) queueMicrotask(flush);
    },
  };
}

function isLive(event: LinkEvent): event is LiveEvent {
  return event.type === 'mensaje_recibido' || event.type === 'mensaje-stored' || event.type === 'presencia';
}
