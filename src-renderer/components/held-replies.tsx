/** Replies that waited while the conversation went on, or for too long: both are shown, and the agent decides. */
import { useApp, useWords } from '../hooks/use-app.ts';
import { firstLine, plainName } from '../view/text.ts';
import { Asking } from './asking.tsx';

export function HeldReplies({ usuario }: { readonly usuario: string }) {
  const { state, sends, threads, serverNow } = useApp();
  const { text, times } = useWords();
  const held = state.held.value.find((one) => one.usuario === usuario);
  if (!held) return null;
  const { first, by, ids } = held;
  const edit = async () => {
    for (const id of ids) {
      const mensaje = threads
        .of(usuario)
        .peek()
        .mensajes.find((one) => one.id === id);
      if (mensaje) await sends.discard(mensaje, true);
    }
  };
  const choices = [
    { name: text.held.edit, run: () => void edit() },
    { name: text.held.release, run: () => void sends.release(usuario) },
  ];
  return (
    <Asking choices={choices}>
      {by ? (
        <p>
          <strong>
            {text.held.overtaken(ids.length)} <bdi>{plainName(by.de)}</bdi> {text.held.wrote}
          </strong>{' '}
          <q dir="auto">{firstLine(by.mensaje)}</q>
        </p>
      ) : (
        <p>
          <strong>{text.held.old(ids.length, times.duration(serverNow.peek() - first.fecha))}</strong>
        </p>
      )}
      <p>
        {text.held.mine} <q dir="auto">{firstLine(first.mensaje)}</q>
      </p>
    </Asking>
  );
}
