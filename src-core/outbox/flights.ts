/** What is known of the messages that left for a server that never answers, by their ids. */
import { type Flight, missed } from '../domain/flight.ts';
import type { Clock, StoredMensaje } from '../ports.ts';

export interface Flights {
  of(one: StoredMensaje): Flight;
  /** It leaves now, over that connection. */
  leave(id: string, connection: number | null, resends: number): void;
  /** A reading asked for at `askedAt` did not have it. */
  miss(one: StoredMensaje, askedAt: number): Flight;
  /** The connection is gone, and with it all that was on its way. */
  allGone(): void;
}

const NEVER_HEARD_OF = { missedAt: [], resends: 0 } as const;

export function createFlights(clock: Clock): Flights {
  const startedAt = clock.elapsed();
  const flights = new Map<string, Flight>();

  /** Of an earlier process: its connection is gone for certain. */
  const of = ({ id }: StoredMensaje): Flight =>
    flights.get(id) ?? { ...NEVER_HEARD_OF, leftAt: startedAt, connection: null, goneAt: startedAt };

  return {
    of,
    leave(id, connection, resends) {
      flights.set(id, { ...NEVER_HEARD_OF, leftAt: clock.elapsed(), connection, goneAt: null, resends });
    },
    miss(one, askedAt) {
      const flight = missed(of(one), askedAt);
      flights.set(one.id, flight);
      return flight;
    },
    allGone() {
      const goneAt = clock.elapsed();
      for (const [id, flight] of flights) if (flight.goneAt === null) flights.set(id, { ...flight, goneAt });
    },
  };
}
