/**
 * Tells of those who wait long, more and more insistently, as the agent has chosen (domain/escalation.ts). Whoever is
 * seen, muted, put off, or with a colleague who answers is not told of; what was due then is told of when that ends.
 */
import { isMuted, shelfOf } from '../src-shared/arrangement.ts';
import type { Conversation } from '../src-shared/model.ts';
import { USUAL } from '../src-shared/records.ts';
import { isSeen, tellingOf } from './domain/attention.ts';
import { comesForward, stepOf, untilNextStep } from './domain/escalation.ts';
import { agentOf } from './domain/state.ts';
import type { ConsoleEvent, Engine } from './engine.ts';
import type { Clock, NoticeAnswers, Notifier, SettingsStore, Undo } from './ports.ts';

/** Events come in swarms; who waits is looked through no oftener, ms. */
const LOOK_APART_MS = 1_000;
/** A wait that began so much sooner or later, by the history's word, is the same one, ms. */
const SAME_MS = 5_000;
/** What was due and not told of (it was quiet, or seen) is looked at again after so long, ms. */
const WITHHELD_MS = 15_000;

export interface EscalatorOptions {
  readonly engine: Pick<Engine, 'state' | 'serverTime' | 'subscribe'>;
  readonly clock: Clock;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly notifier: Pick<Notifier, 'remind' | 'forward' | 'clear'>;
  /** What can be done from a reminder; null: one of several people. */
  readonly answers: (usuario: string | null) => NoticeAnswers;
}

interface Due {
  readonly usuario: string;
  readonly ms: number;
  readonly step: number;
}
type Wait = Conversation & { readonly waitingSince: number };
/** Which step of which wait was told of last. */
type Told = ReadonlyMap<string, { readonly since: number; readonly step: number }>;

/** The undo stops it. */
export function createEscalator(options: EscalatorOptions): Undo {
  const { engine, clock, settings, notifier, answers } = options;
  let told: Told = new Map();
  let chosen = settings.get().escalation;
  let together: ReadonlySet<string> = new Set(); // those of the reminder of several
  let planned = Number.POSITIVE_INFINITY;
  let cancel: Undo = () => {};

  function plan(ms: number): void {
    const at = clock.elapsed() + ms;
    if (at >= planned) return;
    cancel();
    planned = at;
    cancel = clock.after(ms, look);
  }
  function look(): void {
    planned = Number.POSITIVE_INFINITY;
    const seen = lookThrough(options, engine.state().memory.synced ? told : null);
    told = seen.told;
    if (together.size > 0 && ![...together].some((usuario) => seen.told.has(usuario))) {
      together = new Set();
      notifier.clear(null); // none of them waits any more
    }
    if (seen.due.length > 0) tell(seen.due);
    if (Number.isFinite(seen.next)) plan(seen.next);
  }
  function tell(due: readonly Due[]): void {
    const minutes = Math.floor(Math.min(...due.map(({ ms }) => ms)) / 60_000);
    const usuario = due.length === 1 ? (due[0]?.usuario ?? null) : null;
    if (usuario === null) together = new Set(due.map((one) => one.usuario));
    notifier.remind({ usuario, people: due.length, minutes }, answers(usuario));
    if (due.some(({ step }) => comesForward(step, settings.get()))) notifier.forward();
  }
  const off = engine.subscribe((event) => {
    if (!isAbout(event)) return;
    const isOther = chosen !== settings.get().escalation;
    chosen = settings.get().escalation;
    // Who waits as the desk is opened, or as the agent chooses, is before their eyes.
    if (isOther || (event.name === 'change' && event.payload.conversations?.reset))
      told = lookThrough(options, null).told;
    plan(LOOK_APART_MS);
  });
  return () => {
    cancel();
    off();
  };
}

/** What is due now, given what was told of (null: all of it, until the first reading has ended); `next`: ms until it is worth looking again. */
function lookThrough(
  options: EscalatorOptions,
  before: Told | null,
): { readonly due: readonly Due[]; readonly told: Told; readonly next: number } {
  const { engine, clock, settings } = options;
  const rule = settings.get();
  const now = engine.serverTime(clock);
  const told = new Map<string, { readonly since: number; readonly step: number }>();
  const due: Due[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const one of rule.escalation === 'off' ? [] : waiting(options)) {
    const { usuario, waitingSince: since } = one;
    const ms = now - since;
    const step = stepOf(ms, rule);
    const known = before?.get(usuario);
    const isSame = known !== undefined && Math.abs(known.since - since) < SAME_MS;
    const last = isSame ? Math.min(known.step, step) : before === null ? step : 0;
    const isDue = step > last && mayTell(options, one);
    if (isDue) due.push({ usuario, ms, step });
    told.set(usuario, { since, step: isDue ? step : last });
    const again = step > last && !isDue ? WITHHELD_MS : untilNextStep(ms, rule);
    next = Math.min(next, Math.max(again, LOOK_APART_MS));
  }
  return { due, told, next };
}

/** Who waits, where the agent has not put them away. */
function waiting({ engine, clock }: EscalatorOptions): readonly Wait[] {
  const state = engine.state();
  if (agentOf(state)?.rol !== 'admin') return [];
  const { conversations, records } = state;
  const now = engine.serverTime(clock);
  const isThere = (one: Conversation): one is Wait => {
    const arrangement = records.arrangement.get(one.usuario) ?? USUAL;
    return one.waitingSince !== null && !isMuted(arrangement, now) && shelfOf(arrangement, one, now) === 'list';
  };
  return [...conversations.values()].filter(isThere);
}

function mayTell({ engine, clock, settings }: EscalatorOptions, { usuario }: Wait): boolean {
  const { attention, colleagues } = engine.state();
  const { notifications, quiet } = tellingOf(settings.get(), clock.now());
  const isAnswered = colleagues.some((one) => one.usuario === usuario && one.estado === 'escribiendo');
  return notifications !== 'off' && quiet === null && !isSeen(attention, usuario) && !isAnswered;
}

/** Events that can change who waits, or whether it is told. */
function isAbout(event: ConsoleEvent): boolean {
  if (event.name === 'mensaje_recibido') return true;
  if (event.name !== 'change') return false;
  const { conversations, records, settings, session } = event.payload;
  return Boolean(conversations ?? records ?? settings ?? session);
}
