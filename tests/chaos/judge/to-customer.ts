/** The agent's messages of one conversation: what the console took, against the table, the customer and the view. */
import type { ConversationEvidence, Evidence } from './evidence.ts';
import { count, type Figures, inversions, of, over, places } from './figures.ts';
import { isInDoubt, viewPlaces } from './view.ts';

export interface Judged {
  readonly figures: Figures;
  /** One line for each message that is not as it should be. */
  readonly findings: readonly string[];
}

export function judgeToCustomer(evidence: Evidence, conversation: ConversationEvidence): Judged {
  const { agent } = evidence;
  const { customer } = conversation;
  const textsFor = (list: Evidence['accepted']) =>
    list.filter(({ para }) => para === customer).map((one) => one.mensaje);
  const ours = conversation.shown.filter(({ de }) => de === agent);
  const rows = conversation.rows.filter(({ de }) => de === agent).map((row) => row.mensaje);
  const taken = textsFor(evidence.accepted);
  const counts = {
    taken: count(taken),
    maybe: count(textsFor(evidence.maybe)),
    table: count(rows),
    view: count(ours.map((one) => one.mensaje)),
    doubt: count(ours.filter(isInDoubt).map((one) => one.mensaje)),
    live: count(conversation.received),
  };
  const findings: string[] = [];
  let [lost, unexpected, duplicated] = [0, 0, 0];
  const texts = new Set(Object.values(counts).flatMap((one) => [...one.keys()]));
  for (const text of texts) {
    const [takenN, table, view, live] = [counts.taken, counts.table, counts.view, counts.live].map((c) =>
      of(c, text),
    ) as [number, number, number, number];
    const most = takenN + of(counts.maybe, text);
    const missing = over(takenN - table - of(counts.doubt, text)) + over(table - view);
    const surplus = over(Math.max(table, live, view) - most);
    lost += missing;
    if (most === 0) unexpected += surplus;
    else duplicated += surplus;
    if (missing + surplus > 0)
      findings.push(
        `agent → ${customer} ${JSON.stringify(text.slice(0, 40))}: taken ${takenN}${most > takenN ? '+?' : ''}, table ${table}, view ${view} (${of(counts.doubt, text)} in doubt), customer heard ${live}`,
      );
  }
  // Taken once, and perhaps once more: nobody can say which of the two stands where.
  const said = new Map([...places(taken)].filter(([text]) => !counts.maybe.has(text)));
  const inverted =
    inversions(rows, said) +
    inversions(conversation.received, said) +
    inversions(
      ours.map((one) => one.mensaje),
      viewPlaces(evidence, conversation),
    );
  const recovered = evidence.accepted.filter(
    (one) => one.para === customer && evidence.interrupted.has(one) && counts.table.has(one.mensaje),
  ).length;
  return { figures: { lost, unexpected, duplicated, inverted, recovered, seconds: 0 }, findings };
}
