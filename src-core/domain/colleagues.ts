/** Who is busy with whom: what colleagues' consoles say holds for a while, and is said again while it lasts. */
import type { Colleague } from '../../src-shared/colleagues.ts';
import type { Presencia, PresenciaDe } from '../../src-shared/protocol-extended.ts';
import type { Attention } from './state.ts';

/** Not renewed for so long it holds no more, ms: a console that was killed says no goodbye. */
export const HOLDS_MS = 30_000;
/** Ours is said again so often, ms: two may get lost. */
export const RENEW_MS = 12_000;
/** After the last key an agent still counts as writing, ms. */
export const TYPING_MS = 5_000;
/** A server that tells of more is not believed. */
const MOST = 500;

/** `at`: `Clock.elapsed` when it was last said. */
export type Busy = Colleague & { readonly at: number };

/** The oldest first, and each colleague at each customer once. */
export function heard(busy: readonly Busy[], { de, usuario, estado }: PresenciaDe, at: number): readonly Busy[] {
  const others = busy.filter((one) => one.de !== de || one.usuario !== usuario);
  if (estado === 'libre') return others.length === busy.length ? busy : others;
  return [...others, { de, usuario, estado, at }].slice(-MOST);
}

export function stillBusy(busy: readonly Busy[], at: number): readonly Busy[] {
  const lasting = busy.filter((one) => at - one.at < HOLDS_MS);
  return lasting.length === busy.length ? busy : lasting;
}

/** What the page is told: a renewal is no news. */
export function shownBusy(busy: readonly Busy[]): Colleague[] {
  const all = busy.map(({ de, usuario, estado }) => ({ de, usuario, estado }));
  return all.sort((a, b) => compare(a.usuario, b.usuario) || compare(a.de, b.de));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the agent is doing; null: nothing a colleague has to know. */
export function ownPresence({ open, focused }: Attention, typed: Typed | null, at: number): Presencia | null {
  if (open === null || !focused) return null;
  const isWriting = typed?.usuario === open && at - typed.at < TYPING_MS;
  return { usuario: open, estado: isWriting ? 'escribiendo' : 'mirando' };
}

/** The last change of a draft that is still there. */
export interface Typed {
  readonly usuario: string;
  readonly at: number;
}
