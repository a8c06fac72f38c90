/** Copies a message: its words, or (with Shift) also who wrote it and when. For the pointer; a command has it by key. */
import { Copy } from 'lucide';
import type { Mensaje } from '../../src-shared/model.ts';
import { copyMessage } from '../actions/copy.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { firstWords } from '../view/text.ts';
import { Icon } from './icon.tsx';

export function CopyButton({ mensaje }: { readonly mensaje: Mensaje }) {
  const app = useApp();
  const { text } = useWords();
  return (
    <button
      type="button"
      class="copy-button"
      tabIndex={-1}
      title={text.reading.copyHint}
      aria-label={`${text.reading.copy}: ${firstWords(mensaje.mensaje)}`}
      onClick={(event) => copyMessage(app, mensaje, event.shiftKey)}
    >
      <Icon node={Copy} size={14} />
    </button>
  );
}
