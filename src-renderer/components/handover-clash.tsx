/** One's own and a colleague's, to choose by. One's own stays unless the agent says otherwise. */
import { NOTE_MAX } from '../../src-shared/records.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import type { Choice } from '../store/handover.ts';
import type { Offer } from '../view/handover.ts';
import { firstLine, plainName } from '../view/text.ts';

interface HandoverClashProps {
  readonly offer: Offer;
  readonly agent: string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

export function HandoverClash({ offer, agent, choice, onChoose }: HandoverClashProps) {
  const { serverNow } = useApp();
  const { text, times } = useLateWords();
  const { part, usuario, mine, until } = offer;
  const isText = part === 'note' || part === 'draft';
  const fits = (mine?.length ?? 0) + offer.text.length < NOTE_MAX;
  const choices = (['keep', 'replace', 'append'] as const).filter((one) => one !== 'append' || (isText && fits));
  const names = {
    note: text.handover.note,
    draft: text.handover.draftOf(agent),
    snooze: text.handover.snoozed,
    pin: text.handover.pinned,
  };
  return (
    <div class="handover-clash">
      <p>
        <b>
          <bdi>{plainName(usuario)}</bdi>
        </b>{' '}
        · {names[part]}
      </p>
      <p class="panel-note">
        {isText && text.handover.mine} <bdi>{isText ? firstLine(mine ?? '') : text.handover.mineAside}</bdi>
      </p>
      <p class="panel-note">
        {text.handover.theirs} <bdi>{isText ? firstLine(offer.text) : times.moment(until, serverNow.peek())}</bdi>
      </p>
      <select
        aria-label={text.handover.choose(names[part], plainName(usuario))}
        value={choice}
        onChange={({ currentTarget: { value } }) => {
          const chosen = choices.find((one) => one === value);
          if (chosen) onChoose(chosen);
        }}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {text.handoverChoices[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
