/** What a colleague's sheet brings. What overwrites nothing is taken kind by kind; all else is asked, one by one. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Handover } from '../../src-shared/handover.ts';
import type { Fault } from '../../src-shared/model.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { type Choice, deskNow, takeOver } from '../store/handover.ts';
import { type Offer, offersOf, PARTS, type Part } from '../view/handover.ts';
import { FaultAlert } from './fault-alert.tsx';
import { HandoverClash } from './handover-clash.tsx';
import { Sheet } from './handover-give.tsx';

interface HandoverTakeProps {
  readonly handover: Handover;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const keyOf = ({ part, usuario }: Offer) => `${part} ${usuario}`;

export function HandoverTake({ handover, onCancel, onDone }: HandoverTakeProps) {
  const app = useApp();
  const { text, times } = useLateWords();
  const { agent, at, server, conversations } = handover;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []); // it has come in the place of what had the focus
  const { offers, unknown } = useMemo(() => offersOf(handover, deskNow(app)), [handover, app]);
  const left = useSignal<ReadonlySet<Part>>(new Set()); // kinds that are not wanted
  const choices = useSignal<ReadonlyMap<string, Choice>>(new Map());
  const fault = useSignal<Fault | null>(null);
  const choiceOf = (offer: Offer): Choice => choices.value.get(keyOf(offer)) ?? 'keep';
  const free = offers.filter(({ mine }) => mine === null);
  const clashes = offers.filter(({ mine }) => mine !== null);
  const wanted = [
    ...free.filter(({ part }) => !left.value.has(part)),
    ...clashes.filter((offer) => choiceOf(offer) !== 'keep'),
  ];
  const take = async () => {
    fault.value = await takeOver(app, wanted, choiceOf);
    if (fault.peek()) return;
    app.sayings.say(text.handover.taken(wanted.length));
    onDone();
  };
  return (
    <section ref={section} class="handover-part" tabIndex={-1} aria-label={text.handover.of(agent)}>
      <h3>
        <bdi>{text.handover.of(agent)}</bdi>
      </h3>
      <p class="panel-note">{text.handover.about(conversations.length, server, times.full(at))}</p>
      <Sheet conversations={conversations} at={at} />
      {unknown.length > 0 && <p class="panel-note">{text.handover.unknown(unknown.length)}</p>}
      <Kinds free={free} left={left.value} onChange={(next) => (left.value = next)} />
      {clashes.length > 0 && <h4>{text.handover.clashes}</h4>}
      {clashes.map((offer) => (
        <HandoverClash
          key={keyOf(offer)}
          offer={offer}
          agent={agent}
          choice={choiceOf(offer)}
          onChoose={(choice) => (choices.value = new Map(choices.peek()).set(keyOf(offer), choice))}
        />
      ))}
      <FaultAlert fault={fault.value} />
      <div class="handover-buttons">
        <button type="button" class="button primary" disabled={wanted.length === 0} onClick={() => void take()}>
          {text.handover.takeAll(wanted.length)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text.handover.cancel}
        </button>
      </div>
    </section>
  );
}

interface KindsProps {
  readonly free: readonly Offer[];
  readonly left: ReadonlySet<Part>;
  readonly onChange: (left: ReadonlySet<Part>) => void;
}

function Kinds({ free, left, onChange }: KindsProps) {
  const { text } = useLateWords();
  const toggle = (part: Part) => {
    const next = new Set(left);
    if (!next.delete(part)) next.add(part);
    onChange(next);
  };
  return (
    <div class="handover-kinds">
      {PARTS.map((part) => {
        const count = free.filter((offer) => offer.part === part).length;
        if (count === 0) return null;
        return (
          <label key={part}>
            <input type="checkbox" checked={!left.has(part)} onChange={() => toggle(part)} />
            {text.handoverParts[part]} ({count})
          </label>
        );
      })}
    </div>
  );
}
