/** Takes live messages off the socket and hands them to the engine, in order, each kept before the next is looked at. */
import type { MensajeRecibido } from '../src-shared/protocol.ts';
import type { Engine } from './engine.ts';
import type { Clock, Ids, Log, SettingsStore } from './ports.ts';

export interface Inbox {
  take(mensaje: MensajeRecibido): void;
}

export interface InboxOptions {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly settings: SettingsStore;
}

export function createInbox({ engine, clock, ids, settings, log }: InboxOptions): Inbox {
  return {
    take(arrived) {
      const { notifications } = settings.get();
      try {
        engine.dispatch({ type: 'mensaje-arrived', id: ids.uuid(), arrived, fecha: clock.now(), notifications });
      } catch {
        // The disk refused it (the engine said so); the server's history still has it.
        log('error', 'mensaje-not-kept');
      }
    },
  };
}
