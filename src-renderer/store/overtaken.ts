/** Whether a colleague has answered since the agent last saw the thread; asked where the server does not say so itself. */
import type { Mensaje } from '../../src-shared/model.ts';
import type { SendsOptions } from './sends.ts';

/** The host waits 1.5 s for its server; one that is silent for longer is not waited for. */
const PATIENCE_MS = 2_000;

/** Null: nobody has, or it cannot be known now. Never rejects. */
export async function overtakenBy({ client, clock, state }: SendsOptions, usuario: string): Promise<Mensaje | null> {
  const link = state.link.peek();
  const session = state.session.peek();
  const isAgent = 'agent' in session && session.agent.rol === 'admin';
  if (!isAgent || link.phase !== 'live' || link.mode === 'extended') return null;
  const answer = client.ask('overtaken', { usuario }).then(
    ({ by }) => by,
    () => null,
  );
  return new Promise((resolve) => {
    const cancel = clock.after(PATIENCE_MS, () => resolve(null));
    answer.then(resolve).finally(cancel);
  });
}
