/** In which shape the open conversation leaves. */
import { useSignal } from '@preact/signals';
import type { Fault } from '../../src-shared/model.ts';
import { exportConversation, FORMATS, type Format } from '../export/export-conversation.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { plainName } from '../view/text.ts';
import { Dialog } from './dialog.tsx';
import { FaultAlert } from './fault-alert.tsx';

export function ExportDialog({ usuario }: { readonly usuario: string }) {
  const { text } = useLateWords();
  const overlay = useOverlay('export');
  return (
    <Dialog class="export-dialog" title={text.exporting.title(plainName(usuario))} {...overlay}>
      <ExportForm usuario={usuario} onDone={overlay.onClose} />
    </Dialog>
  );
}

function ExportForm({ usuario, onDone }: { readonly usuario: string; readonly onDone: () => void }) {
  const app = useApp();
  const { text } = useLateWords();
  const format = useSignal<Format>('html');
  const read = useSignal<number | null>(null); // null: not at it
  const fault = useSignal<Fault | null>(null);
  // A browser prints to PDF by itself.
  const offered = FORMATS.filter((one) => one !== 'pdf' || app.state.host.value.kind === 'electron');
  const save = async () => {
    fault.value = null;
    read.value = 0;
    const told = await exportConversation(app, usuario, format.peek(), (count) => (read.value = count));
    read.value = null;
    if (typeof told !== 'boolean') fault.value = told;
    else if (told) {
      app.sayings.say(text.exporting.saved);
      onDone();
    }
  };
  return (
    <form
      class="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend class="visually-hidden">{text.exporting.format}</legend>
        {offered.map((one) => (
          <FormatOption key={one} format={one} isChosen={one === format.value} onChoose={() => (format.value = one)} />
        ))}
      </fieldset>
      <p class="panel-note">{text.exporting.explain}</p>
      <FaultAlert fault={fault.value} />
      <div class="export-buttons">
        <button type="submit" class="button primary" disabled={read.value !== null}>
          {text.exporting.save}
        </button>
        <p class="late panel-note" role="status">
          {read.value !== null && text.exporting.reading(read.value)}
        </p>
      </div>
    </form>
  );
}

interface FormatOptionProps {
  readonly format: Format;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function FormatOption({ format, isChosen, onChoose }: FormatOptionProps) {
  const { text } = useLateWords();
  return (
    <label>
      <input type="radio" name="format" checked={isChosen} onChange={onChoose} /> {text.formats[format]}
    </label>
  );
}
