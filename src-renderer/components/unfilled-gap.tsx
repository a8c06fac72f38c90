/** A variable of a canned reply is still as it was: it is selected, to be written over. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useWords } from '../hooks/use-app.ts';
import { SendAsking } from './send-asking.tsx';

interface UnfilledGapProps {
  readonly usuario: string;
  /** As it is written: `{pedido}`. */
  readonly gap: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

export function UnfilledGap({ usuario, gap, box }: UnfilledGapProps) {
  const { text } = useWords();
  useLayoutEffect(() => {
    const at = box.current?.value.indexOf(gap) ?? -1;
    if (at >= 0) box.current?.setSelectionRange(at, at + gap.length);
  }, [gap]);
  return (
    <SendAsking usuario={usuario}>
      <p>
        <strong>
          <bdi>{text.composer.gap(gap)}</bdi>
        </strong>
      </p>
    </SendAsking>
  );
}
