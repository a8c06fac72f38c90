/**
 * Sending to a server that acknowledges after commit: one message in flight per conversation, under a cid made
 * before the first attempt. Whatever happens, the same cid is sent again until the server has spoken: it stores
 * and delivers a cid once, for ever.
 */
import type { Acuse } from '../../src-shared/protocol-extended.ts';
import type { StoredMensaje, Undo } from '../ports.ts';
import { createRetry } from '../retry.ts';
import { advance, asPayload, type Lane, type LaneOptions } from './lane.ts';

/** The server's `retryAfter` is believed up to here, s. */
const MAX_RETRY_AFTER_S = 60;

export interface ExtendedLaneOptions extends LaneOptions {
  readonly isUp: () => boolean;
  /** An acknowledgement told a seq that does not follow the last one known. */
  readonly onGap: () => void;
}

interface Flight {
  cancel: Undo;
  readonly retry: ReturnType<typeof createRetry>;
}

export function createExtendedLane(options: ExtendedLaneOptions): Lane {
  const { store, link, clock, isUp } = options;
  const busy = new Map<string, Flight>();

  function pump(usuario: string): void {
    if (busy.has(usuario) || !isUp()) return;
    const head = store.nextToSend(usuario);
    if (!head || (head.delivery === 'queued' && !options.mayLeave(head))) return;
    busy.set(usuario, { cancel: () => {}, retry: createRetry({ ...options, baseMs: 500, capMs: 10_000 }) });
    attempt(head);
  }
  function attempt(head: StoredMensaje): void {
    const { usuario } = head;
    const sending = head.delivery === 'queued' ? advance(options, head.id, 'sending') : head;
    const flight = busy.get(usuario);
    if (!sending || !flight) return;
    const answered = (acuse: Acuse | null) => busy.get(usuario) === flight && settle(sending, flight, acuse);
    if (!link.deliver({ ...asPayload(sending), cid: sending.cid ?? sending.id }, answered)) busy.delete(usuario);
  }
  function again(head: StoredMensaje, flight: Flight, seconds: number | null): void {
    const retry = () => (isUp() ? attempt(head) : void busy.delete(head.usuario));
    if (seconds === null) flight.retry.plan(retry);
    else flight.cancel = clock.after(Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_S) * 1_000, retry);
  }
  function settle(head: StoredMensaje, flight: Flight, acuse: Acuse | null): void {
    const isLater = acuse?.ok === false && (acuse.code === 'limite' || acuse.code === 'no_disponible');
    if (isLater) again(head, flight, acuse.retryAfter ?? null);
    else if (acuse !== null) {
      busy.delete(head.usuario);
      if (acuse.ok) confirm(options, head, acuse);
      else advance(options, head.id, 'refused');
      pump(head.usuario);
    } else if (isUp()) again(head, flight, null);
    else busy.delete(head.usuario); // the next connection asks again
  }
  return {
    pump,
    stop() {
      for (const flight of busy.values()) {
        flight.cancel();
        flight.retry.cancel();
      }
      busy.clear();
    },
  };
}

function confirm(
  options: ExtendedLaneOptions,
  head: StoredMensaje,
  { seq, fecha }: Extract<Acuse, { ok: true }>,
): void {
  const { hasta } = options.engine.state().memory;
  const follows = hasta !== null && seq === hasta + 1;
  advance(options, head.id, 'confirmed', { seq, fecha, stored: true }, follows ? seq : null);
  if (hasta === null || seq > hasta + 1) options.onGap();
}
