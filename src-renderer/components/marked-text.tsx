/** Text with parts of it marked. Text, whatever it says. */
import { piecesOf } from '../view/hits.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export function MarkedText({ text, ranges }: MarkedTextProps) {
  return (
    <>
      {piecesOf(text, ranges).map((piece, index) =>
        piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
