/** What was found, as it is listed: by conversation, that of the newest hit first; and what of it is marked. Pure. */
import type { Hit, NoteHit } from '../../src-shared/model.ts';

/** A message found, or a note. */
export type Found = Hit & { readonly isNote?: true };

export interface HitGroup {
  /** Null: the agent's notes, whoever they are about. */
  readonly usuario: string | null;
  readonly hits: readonly Found[];
}

function noteGroup(inNotes: readonly NoteHit[]): readonly HitGroup[] {
  if (inNotes.length === 0) return [];
  const hits = inNotes.map(({ editedAt: fecha, ...rest }): Found => {
    return { ...rest, id: `note ${rest.usuario}`, de: rest.usuario, fecha, isNote: true };
  });
  return [{ usuario: null, hits }];
}

/** The notes first: they are few. */
export function groupHits(hits: readonly Hit[], inNotes: readonly NoteHit[] = []): readonly HitGroup[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.usuario) ?? [];
    groups.set(hit.usuario, [...group, hit]);
  }
  return [...noteGroup(inNotes), ...[...groups].map(([usuario, own]) => ({ usuario, hits: own }))];
}

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

export function piecesOf(text: string, ranges: readonly (readonly [number, number])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    pieces.push({ text: text.slice(at, from), isMarked: false }, { text: text.slice(from, to), isMarked: true });
    at = to;
  }
  pieces.push({ text: text.slice(at), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}
