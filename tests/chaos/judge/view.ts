/** The console's view of a conversation beside the server's table. */
import type { Shown } from '../client/wire.ts';
import type { ConversationEvidence, Evidence } from './evidence.ts';
import { places } from './figures.ts';

/** The agent is told, on the message itself, that it may not be where it should. */
export function isInDoubt({ delivery, mark }: Shown): boolean {
  return delivery === 'unconfirmed' || delivery === 'refused' || mark === 'unstored';
}

/** On its way: the console has not said its last word. */
export function isPending({ delivery }: Shown): boolean {
  return delivery === 'queued' || delivery === 'sending' || delivery === 'sent';
}

/** Where each text belongs: by the table's order; on a legacy server by the second, the most its history tells. */
export function viewPlaces({ mode }: Evidence, { rows }: ConversationEvidence): ReadonlyMap<string, number> {
  const byRow = places(rows.map((row) => row.mensaje));
  if (mode === 'extended') return byRow;
  return new Map([...byRow].map(([text, index]) => [text, rows[index]?.fecha ?? 0]));
}

/** The first difference in words, or null. Legacy: as multisets; what is marked as not stored does not count. */
export function difference({ mode }: Evidence, { customer, rows, shown }: ConversationEvidence): string | null {
  const line = ({ de, mensaje }: { de: string; mensaje: string }) => `${de}: ${mensaje}`;
  const table = rows.map(line);
  const view = shown.filter((one) => !isInDoubt(one)).map(line);
  if (mode === 'legacy') for (const list of [table, view]) list.sort();
  const at = table.findIndex((text, index) => text !== view[index]);
  if (at < 0 && table.length === view.length) return null;
  const place = at < 0 ? table.length : at;
  const quote = (text: string | undefined) => (text === undefined ? 'nothing' : JSON.stringify(text.slice(0, 40)));
  return `${customer}: ${table.length} rows, ${view.length} shown; at ${place} the table has ${quote(table[place])}, the view ${quote(view[place])}`;
}
