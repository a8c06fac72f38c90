/** What was found, as it is listed: by conversation, that of the newest hit first; and what of it is marked. Pure. */
import type { Hit } from '../../src-shared/model.ts';

export interface HitGroup {
  readonly usuario: string;
  readonly hits: readonly Hit[];
}

export function groupHits(hits: readonly Hit[]): readonly HitGroup[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.usuario) ?? [];
    groups.set(hit.usuario, [...group, hit]);
  }
  return [...groups].map(([usuario, own]) => ({ usuario, hits: own }));
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
