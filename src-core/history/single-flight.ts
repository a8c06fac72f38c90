/** At most one run per key at a time. A wish that comes during a run is granted by one more run right after it. */
export function createSingleFlight<T>(run: (key: string) => Promise<T>, goOn: (result: T) => boolean) {
  const flights = new Map<string, { again: boolean; done: Promise<T> }>();

  async function fly(key: string, flight: { again: boolean }): Promise<T> {
    for (;;) {
      flight.again = false;
      const result = await run(key);
      if (!flight.again || !goOn(result)) return result;
    }
  }

  return (key: string): Promise<T> => {
    const current = flights.get(key);
    if (current) {
      current.again = true;
      return current.done;
    }
    const flight: { again: boolean; done: Promise<T> } = { again: false, done: Promise.resolve(undefined as never) };
    flights.set(key, flight);
    flight.done = fly(key, flight).finally(() => flights.delete(key));
    return flight.done;
  };
}
