/** Keeps a sink fed in order: hears events first, then asks for a snapshot, and drops what is older than it. */
import type { Payload, Snapshot } from '../../src-shared/contract.ts';
import type { Client } from '../../src-shared/link.ts';
import type { Clock, Undo } from '../clock.ts';

export type FeedEvent =
  | { readonly name: 'change'; readonly payload: Payload<'change'> }
  | { readonly name: 'mensaje_recibido'; readonly payload: Payload<'mensaje_recibido'> };

export interface FeedSink {
  snapshot(snapshot: Snapshot): void;
  event(event: FeedEvent): void;
}

export interface Feed {
  /** Asks for a fresh snapshot; a later call replaces an earlier one. */
  refresh(): void;
  readonly stop: Undo;
}

const RETRY_MS = 2_000;

export function createFeed(client: Client, clock: Clock, sink: FeedSink): Feed {
  let early: FeedEvent[] | null = []; // null: a snapshot is in, events go straight through
  let generation = 0;
  let cancel: Undo = () => {};

  function hear(event: FeedEvent): void {
    if (early === null) sink.event(event);
    else early.push(event);
  }

  function begin(snapshot: Snapshot): void {
    const missed = (early ?? []).filter((event) => event.payload.seq > snapshot.seq);
    early = null;
    sink.snapshot(snapshot);
    for (const event of missed) sink.event(event);
  }

  function refresh(): void {
    const mine = ++generation;
    cancel();
    early = [];
    client.ask('snapshot', {}).then(
      (snapshot) => mine === generation && begin(snapshot),
      () => {
        if (mine === generation) cancel = clock.after(RETRY_MS, refresh);
      },
    );
  }

  const undo = [
    client.on('change', (payload) => hear({ name: 'change', payload })),
    client.on('mensaje_recibido', (payload) => hear({ name: 'mensaje_recibido', payload })),
  ];
  return {
    refresh,
    stop() {
      generation++;
      cancel();
      for (const off of undo) off();
    },
  };
}
