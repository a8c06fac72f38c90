/** All of a conversation, as it is printed. */
import { aboutOf, type Exported } from '../export/conversation.ts';
import type { LateWords } from '../words/late.ts';
import { dayOf } from '../words/times.ts';

interface PrintSheetProps {
  readonly exported: Exported;
  readonly words: LateWords;
}

export function PrintSheet({ exported, words }: PrintSheetProps) {
  const { text, times } = words;
  const { usuario, mensajes } = exported;
  return (
    <>
      <h1>
        <bdi>{text.thread.label(usuario)}</bdi>
      </h1>
      <p>{aboutOf(exported, words)}</p>
      {mensajes.map(({ id, de, fecha, mensaje, delivery }, index) => (
        <div key={id}>
          {dayOf(fecha) !== dayOf(mensajes[index - 1]?.fecha ?? 0) && <h2>{times.date(fecha)}</h2>}
          <article data-mine={de !== usuario}>
            <p>
              <b dir="auto">{de}</b> {times.hour(fecha)} {delivery !== 'confirmed' && text.delivery[delivery]}
            </p>
            <p class="print-text" dir="auto">
              {mensaje}
            </p>
          </article>
        </div>
      ))}
    </>
  );
}
