/** Under a message, or beside it: where it stands, what the server made of it, what the agent can do about it. */
import type { Mensaje } from '../../src-shared/model.ts';
import { useWords } from '../hooks/use-app.ts';
import { useChoices } from '../hooks/use-choices.ts';
import { DeliveryWords } from './delivery-words.tsx';
import { MessageActions } from './message-actions.tsx';

interface MessageFootProps {
  readonly mensaje: Mensaje;
  readonly isMine: boolean;
  readonly isTail: boolean;
}

export function MessageFoot({ mensaje, isMine, isTail }: MessageFootProps) {
  const { text } = useWords();
  const choices = useChoices(mensaje, isMine);
  const { delivery, mark } = mensaje;
  if (!isMine && mark === null) return null;
  return (
    <div class="foot" data-wide={mark !== null || choices !== 'none'}>
      {isMine && <DeliveryWords delivery={delivery} isTail={isTail && mark === null} />}
      {mark !== null && <p class="delivery stands-out">{text.marks[mark]}</p>}
      {choices !== 'none' && <MessageActions mensaje={mensaje} choices={choices} />}
    </div>
  );
}
