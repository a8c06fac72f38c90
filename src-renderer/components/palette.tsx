/** Everything by a few letters: commands, conversations, settings. */

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { keysOfPress } from '../actions/keys.ts';
import { type PaletteLine, paletteLines } from '../actions/palette-items.ts';
import { actionOf } from '../actions/table.ts';
import { useApp } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useModal } from '../hooks/use-modal.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { lineAfterKey } from '../view/list-keys.ts';
import { PaletteOption } from './palette-option.tsx';

export function Palette() {
  const { text } = useLateWords();
  const { isOpen, onClose } = useOverlay('palette');
  const modal = useModal(isOpen, onClose);
  return (
    <dialog {...modal.props} class="dialog palette" aria-label={text.palette.title}>
      {isOpen && <PaletteBody close={modal.close} />}
    </dialog>
  );
}

function PaletteBody({ close }: { readonly close: () => void }) {
  const app = useApp();
  const { text } = useLateWords();
  const id = useId();
  const typed = useSignal('');
  const at = useSignal(0);
  const lines = useDerived(() => paletteLines(app, text, typed.value), [app, text, typed]).value;
  const active = Math.min(at.value, lines.length - 1);
  const run = (line: PaletteLine) => {
    close(); // the focus first: what is run may move it
    app.lately.use(line.key);
    line.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = lineAfterKey(event.key, active, lines.length);
    const line = lines[active];
    const keys = keysOfPress(event);
    if (next !== null) at.value = next;
    else if (event.key === 'Enter' && line) run(line);
    else if (keys !== null && actionOf(keys, app) === 'palette') close();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-expanded={true}
        aria-autocomplete="list"
        aria-controls={`${id}-lines`}
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        aria-label={text.palette.title}
        placeholder={text.palette.hint}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-lines`} class="palette-lines" role="listbox" aria-label={text.palette.lines}>
        {lines.map((line, index) => (
          <PaletteOption key={line.key} id={`${id}-${index}`} line={line} isActive={index === active} onRun={run} />
        ))}
      </div>
    </>
  );
}
