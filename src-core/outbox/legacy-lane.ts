/**
 * Sending to a server that never answers: what was handed to the socket is `sent`, the history alone confirms it,
 * and flight.ts says when its absence there means anything. In each conversation the next one leaves when the server
 * is known to have read the one before; after a cut, when those before are settled.
 */
import { canBeLost, type Flight, judge } from '../domain/flight.ts';
import type { StoredMensaje } from '../ports.ts';
import { createFlights } from './flights.ts';
import { advance, asPayload, type Lane, type LaneOptions, waiting } from './lane.ts';
import { createReadings } from './readings.ts';

export interface LegacyLaneOptions extends LaneOptions {
  /** The number of the present connection; null while none is up. */
  readonly connection: () => number | null;
  /** The number of the last connection before which the server could not be reached. */
  readonly outage: () => number;
  /** False where the server could acknowledge when it was last met: what is in doubt is the agent's to decide. */
  readonly mayResend: () => boolean;
  /** Reads the history (`onRead` is called for what was had); false when it could not be had. */
  readonly read: (usuario: string) => Promise<boolean>;
}

export interface LegacyLane extends Lane {
  /** The connection is gone, and with it all that was on its way. */
  onDown(): void;
  /** A reading of the history, asked for at `askedAt`, is merged; it did not have these. */
  onRead(usuario: string, missing: readonly StoredMensaje[], askedAt: number): void;
}

export function createLegacyLane(options: LegacyLaneOptions): LegacyLane {
  const { engine, clock, store, link, connection } = options;
  const flights = createFlights(clock);
  const readings = createReadings({ ...options, flights });

  function transmit(one: StoredMensaje, resends: number): boolean {
    const fecha = engine.serverTime(clock);
    const sent = one.delivery === 'queued' ? advance(options, one.id, 'sent', { fecha }) : one;
    if (!sent || !link.send(asPayload(sent))) return false;
    flights.leave(one.id, connection(), resends);
    link.taken(() => proven(one));
    return true;
  }
  const isTaken = ({ id }: StoredMensaje) => engine.state().memory.taken.includes(id);
  /** Kept on disk: after a kill nobody else knows it, and what was read may have been delivered. */
  function proven({ id, usuario }: StoredMensaje): void {
    const open = engine.state().memory.taken.filter((other) => store.message(other)?.delivery === 'sent');
    if (store.message(id)?.delivery !== 'sent') return;
    engine.dispatch({ type: 'memory-changed', memory: { taken: [...open, id] } });
    pump(usuario);
  }
  function pump(usuario: string): void {
    if (connection() === null) return;
    const isPast = (one: StoredMensaje) =>
      one.delivery === 'sent' && flights.of(one).connection === connection() && isTaken(one);
    const next = waiting(store, usuario).find((one) => !isPast(one));
    if (next?.delivery === 'queued' && options.mayLeave(next)) transmit(next, 0);
    readings.plan(usuario);
  }
  function decide(one: StoredMensaje, askedAt: number): void {
    const flight = flights.miss(one, askedAt);
    const mayResend = !isTaken(one) && wouldArriveOnce(options, one, flight);
    const verdict = judge(flight, askedAt, connection() !== null, mayResend);
    if (verdict === 'unconfirmed') advance(options, one.id, 'unconfirmed');
    if (verdict === 'resend') transmit(one, flight.resends + 1);
  }
  return {
    pump,
    onDown: flights.allGone,
    onRead(usuario, missing, askedAt) {
      const ids = new Set(missing.map((one) => one.id));
      for (const one of waiting(store, usuario)) if (ids.has(one.id)) decide(one, askedAt);
      pump(usuario);
    },
    stop: readings.stop,
  };
}

/** What the server's history does not have it never had. */
function wouldArriveOnce({ mayResend, outage }: LegacyLaneOptions, one: StoredMensaje, flight: Flight): boolean {
  return one.delivery === 'sent' && mayResend() && canBeLost(flight, outage());
}
