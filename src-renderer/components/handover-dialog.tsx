/** The end of one shift and the beginning of another. */
import { useSignal } from '@preact/signals';
import type { Handover, HandoverProblem } from '../../src-shared/handover.ts';
import { useWords } from '../hooks/use-app.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { Dialog } from './dialog.tsx';
import { HandoverGive } from './handover-give.tsx';
import { HandoverOpen } from './handover-open.tsx';
import { HandoverTake } from './handover-take.tsx';

export function HandoverDialog() {
  const { text } = useWords();
  const overlay = useOverlay('handover');
  const opened = useSignal<Handover | HandoverProblem | null>(null);
  const handover = opened.value;
  return (
    <Dialog class="handover" title={text.actions.handover} {...overlay}>
      {handover === null || typeof handover === 'string' ? (
        <>
          <HandoverGive />
          <HandoverOpen problem={handover} onRead={(read) => (opened.value = read)} />
        </>
      ) : (
        <HandoverTake
          handover={handover}
          onCancel={() => {
            opened.value = null;
          }}
          onDone={overlay.onClose}
        />
      )}
    </Dialog>
  );
}
