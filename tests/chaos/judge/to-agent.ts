/** A customer's messages: what was said (legacy: what the table has of it), against the table and the view. */
import type { ConversationEvidence, Evidence } from './evidence.ts';
import { count, inversions, of, over, places } from './figures.ts';
import type { Judged } from './to-customer.ts';
import { isInDoubt, viewPlaces } from './view.ts';

export function judgeToAgent(evidence: Evidence, conversation: ConversationEvidence): Judged {
  const { customer } = conversation;
  const theirs = conversation.shown.filter(({ de }) => de === customer);
  const rows = conversation.rows.filter(({ de }) => de === customer).map((row) => row.mensaje);
  const counts = {
    said: count(conversation.said),
    acknowledged: count(conversation.acknowledged),
    table: count(rows),
    view: count(theirs.map((one) => one.mensaje)),
    marked: count(theirs.filter(isInDoubt).map((one) => one.mensaje)),
  };
  const findings: string[] = [];
  let [lost, unexpected, duplicated, recovered] = [0, 0, 0, 0];
  const heard = count(conversation.heard);
  for (const text of new Set(Object.values(counts).flatMap((one) => [...one.keys()]))) {
    const [said, acknowledged, table, view, marked] = [
      counts.said,
      counts.acknowledged,
      counts.table,
      counts.view,
      counts.marked,
    ].map((c) => of(c, text)) as [number, number, number, number, number];
    const missing = over(acknowledged - table) + over(table - view);
    const surplus = over(Math.max(table, view) - said);
    // More than the table has, and nothing says that it was never stored.
    const unmarked = over(Math.min(view, said) - table - marked);
    lost += missing;
    unexpected += unmarked + (said === 0 ? surplus : 0);
    duplicated += said === 0 ? 0 : surplus;
    recovered += over(Math.min(table, view) - of(heard, text));
    if (missing + surplus + unmarked > 0)
      findings.push(
        `${customer} → agent ${JSON.stringify(text.slice(0, 40))}: said ${said}, acknowledged ${acknowledged}, table ${table}, view ${view} (${marked} marked)`,
      );
  }
  const inverted =
    inversions(rows, places(conversation.said)) +
    inversions(
      theirs.map((one) => one.mensaje),
      viewPlaces(evidence, conversation),
    );
  return { figures: { lost, unexpected, duplicated, inverted, recovered, seconds: 0 }, findings };
}
