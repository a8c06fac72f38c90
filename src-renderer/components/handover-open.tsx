/** The way in for a colleague's sheet. */
import { useRef } from 'preact/hooks';
import { type Handover, type HandoverProblem, parseHandover } from '../../src-shared/handover.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { serverOf } from '../store/handover.ts';

const SIZE_MAX = 20_000_000; // bytes

interface HandoverOpenProps {
  readonly problem: HandoverProblem | null;
  readonly onRead: (read: Handover | HandoverProblem) => void;
}

export function HandoverOpen({ problem, onRead }: HandoverOpenProps) {
  const app = useApp();
  const { text } = useLateWords();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) =>
    onRead(file.size > SIZE_MAX ? 'too-big' : parseHandover(await file.text(), serverOf(app)));
  return (
    <section class="handover-part" aria-label={text.handover.take}>
      <h3>{text.handover.take}</h3>
      <p class="panel-note">{text.handover.openHint}</p>
      <p role="alert" class="alert" hidden={problem === null}>
        {problem && text.handoverProblems[problem]}
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          event.currentTarget.value = ''; // the same one again is read again
        }}
      />
      <div class="handover-buttons">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {text.handover.open}
        </button>
      </div>
    </section>
  );
}
