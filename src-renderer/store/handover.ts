/** Giving a shift over, and taking one. What is taken goes where the agent's own would: notes, drafts, the list. */
import { leftOf } from '../../src-shared/arrangement.ts';
import { makeHandover } from '../../src-shared/handover.ts';
import type { Fault } from '../../src-shared/model.ts';
import type { Arrangement } from '../../src-shared/records.ts';
import { type DeskNow, type Offer, sheetOf } from '../view/handover.ts';
import type { App } from './app.ts';
import { outcome } from './fault.ts';

/** What becomes of one's own where there is something: `append` is for texts. */
export type Choice = 'keep' | 'replace' | 'append';

export function deskNow({ state, notes, drafts, clock }: App): DeskNow {
  return {
    conversations: state.conversations.peek(),
    arrangements: state.records.peek().arrangement,
    noteOf: (usuario) => notes.of(usuario).peek(),
    draftOf: (usuario) => drafts.of(usuario).peek(),
    now: clock.now() + state.skew.peek(),
  };
}

export function serverOf({ state }: App): string {
  const session = state.session.peek();
  return 'server' in session ? (session.server ?? '') : '';
}

export function giveOver(app: App) {
  const session = app.state.session.peek();
  const agent = 'agent' in session ? session.agent.usuario : '';
  const desk = deskNow(app);
  return makeHandover({ server: serverOf(app), agent, at: desk.now, conversations: [...sheetOf(desk)] });
}

/** Null when all of it was kept; else the first fault. */
export async function takeOver(app: App, offers: readonly Offer[], choiceOf: (offer: Offer) => Choice) {
  const wanted = offers.filter((offer) => offer.mine === null || choiceOf(offer) !== 'keep');
  const arranged = new Map<string, Arrangement>();
  for (const offer of wanted) {
    const { part, usuario } = offer;
    if (part === 'note') app.notes.write(usuario, textOf(offer, choiceOf(offer)));
    else if (part === 'draft') app.drafts.write(usuario, textOf(offer, choiceOf(offer)));
    else arranged.set(usuario, arrangedBy(app, offer, arranged.get(usuario) ?? app.arrangements.of(usuario)));
  }
  app.notes.flush();
  app.drafts.flush();
  const faults: (Fault | null)[] = [];
  for (const [key, value] of arranged) {
    const record = { kind: 'arrangement', key, value } as const;
    faults.push(await outcome(app.client.ask('put-record', { record })));
  }
  return faults.find((fault) => fault !== null) ?? null;
}

function textOf({ text, mine }: Offer, choice: Choice): string {
  return mine !== null && choice === 'append' ? `${mine.trimEnd()}\n${text}` : text;
}

function arrangedBy({ state }: App, { part, usuario, until }: Offer, before: Arrangement): Arrangement {
  if (part === 'pin') return { ...before, pinned: true };
  const one = state.conversations.peek().get(usuario);
  const shelf = { at: 'snoozed', until, ...leftOf(one) } as const;
  return { ...before, shelf };
}
