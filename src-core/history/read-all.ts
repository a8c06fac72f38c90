/** Reads every conversation's history, a few at a time, telling how far it is. */
import type { Fault } from '../../src-shared/model.ts';
import type { State } from '../domain/state.ts';
import type { ReaderOptions, Reading } from './reader.ts';

/** At most this many requests at once: the server has other agents. */
const CONCURRENCY = 4;

/** Stops at the first fault and resolves to it; null when all were read. */
export async function readAll(
  options: Pick<ReaderOptions, 'engine' | 'token'>,
  readOne: (usuario: string) => Promise<Reading>,
): Promise<Fault | null> {
  const queue = inReadingOrder(options.engine.state());
  let next = 0;
  let done = 0;
  let fault: Fault | null = null;
  const tell = (phase: 'running' | 'idle') => {
    const sync = { phase, done, total: queue.length, fault };
    if (options.token() !== null) options.engine.dispatch({ type: 'sync-progressed', sync });
  };
  const work = async () => {
    for (let usuario = queue[next++]; usuario !== undefined && fault === null; usuario = queue[next++]) {
      fault = (await readOne(usuario)).fault ?? fault;
      done++;
      tell('running');
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  tell('idle');
  return fault;
}

/** The open one, then the most recent; names of which nothing is known yet before the quiet ones. */
function inReadingOrder({ conversations, attention }: State): readonly string[] {
  const weight = (usuario: string) =>
    usuario === attention.open
      ? Number.POSITIVE_INFINITY
      : (conversations.get(usuario)?.last?.fecha ?? Number.MAX_SAFE_INTEGER);
  return [...conversations.keys()].sort((a, b) => weight(b) - weight(a));
}
