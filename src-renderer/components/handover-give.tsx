/** The sheet as it stands, and the ways to save it: to be taken by a console, and to be read. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { HandedConversation } from '../../src-shared/handover.ts';
import type { Fault } from '../../src-shared/model.ts';
import { handoverHtml } from '../export/handover.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { giveOver } from '../store/handover.ts';
import { firstLine, plainName } from '../view/text.ts';
import { localDay } from '../words/times.ts';
import { FaultAlert } from './fault-alert.tsx';

export function HandoverGive() {
  const app = useApp();
  const words = useLateWords();
  const { text } = words;
  const fault = useSignal<Fault | null>(null);
  const handover = useMemo(() => giveOver(app), [app]);
  const { conversations, agent, at } = handover;
  const save = async (kind: 'json' | 'html') => {
    const name = `${text.handover.fileName}-${plainName(agent)}-${localDay(at)}.${kind}`;
    const content = kind === 'json' ? JSON.stringify(handover, null, 2) : handoverHtml(handover, words);
    const told = await app.files.save(name, content, kind === 'json' ? 'application/json' : 'text/html');
    fault.value = typeof told === 'boolean' ? null : told;
    if (told === true) app.sayings.say(text.exporting.saved);
  };
  return (
    <section class="handover-part" aria-label={text.handover.give}>
      <h3>{text.handover.give}</h3>
      <p class="panel-note">
        {conversations.length === 0
          ? text.handover.nothing
          : `${text.handover.count(conversations.length)}. ${text.handover.explain}`}
      </p>
      {conversations.length > 0 && <Sheet conversations={conversations} at={at} />}
      <FaultAlert fault={fault.value} />
      <div class="handover-buttons">
        <button type="button" class="button primary" onClick={() => void save('json')}>
          {text.handover.save}
        </button>
        <button type="button" class="button" onClick={() => void save('html')}>
          {text.handover.saveToRead}
        </button>
      </div>
    </section>
  );
}

interface SheetProps {
  readonly conversations: readonly HandedConversation[];
  readonly at: number;
}

export function Sheet({ conversations, at }: SheetProps) {
  return (
    <ul class="handover-sheet">
      {conversations.map((one) => (
        <SheetLine key={one.usuario} one={one} at={at} />
      ))}
    </ul>
  );
}

function SheetLine({ one, at }: { readonly one: HandedConversation; readonly at: number }) {
  const { text, times } = useLateWords();
  const { usuario, waitingSince, draft, note, pinned, snoozedUntil } = one;
  const has = [
    draft.trim() !== '' && `${text.handover.draft}: ${firstLine(draft)}`,
    note.trim() !== '' && `${text.handover.hasNote}: ${firstLine(note)}`,
    pinned && text.handover.isPinned,
    snoozedUntil !== null && text.handover.isSnoozed,
  ];
  return (
    <li>
      <bdi>{plainName(usuario)}</bdi>
      <span dir="auto">{has.filter(Boolean).join(' · ')}</span>
      <span class="figures">{waitingSince !== null && text.list.waiting(times.duration(at - waitingSince))}</span>
    </li>
  );
}
