/** The browser side of `src-web`: calls and events as JSON over one WebSocket that comes back by itself. */
import type { Reply } from '../../src-shared/contract.ts';
import type { Clock } from '../clock.ts';
import { createDialer, type SocketLike } from './dialer.ts';
import { createEmitter } from './emitter.ts';
import { readFrame } from './envelope.ts';
import type { HostBridge, Presence } from './host-bridge.ts';
import { createPending } from './pending.ts';

export interface WebBridgeOptions {
  readonly open: () => SocketLike;
  readonly clock: Clock;
  readonly random: () => number;
}

const GONE: Reply = { ok: false, fault: { code: 'host-gone' } };

/** A bridge that answers `host-gone` for whatever was asked, or is asked, while the host is away. */
export function createWebBridge({ open, clock, random }: WebBridgeOptions): HostBridge {
  const pending = createPending();
  const events = createEmitter<unknown>();
  const presences = createEmitter<Presence>();
  let presence: Presence | null = null;

  function be(next: Presence): void {
    presence = next;
    if (next === 'down') pending.failAll(GONE);
    presences.emit('presence', next);
  }

  function onMessage(data: unknown): void {
    const frame = readFrame(data);
    if (frame === null) return;
    if ('reply' in frame) pending.settle(frame.id, frame.reply);
    else events.emit(frame.name, frame.payload);
  }

  const dialer = createDialer({ open, clock, random, onUp: () => be('up'), onDown: () => be('down'), onMessage });
  return {
    call(name, params) {
      const { id, reply } = pending.add();
      if (!dialer.send(JSON.stringify({ id, name, params }))) pending.settle(id, GONE);
      return reply;
    },
    subscribe: events.on,
    onPresence(listener) {
      if (presence !== null) listener(presence);
      return presences.on('presence', listener);
    },
  };
}
