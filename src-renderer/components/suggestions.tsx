/** Above the composer: what can be inserted for what was typed. The field has the focus and the keys. */
import type { Suggestion } from '../actions/suggest.ts';
import { useWords } from '../hooks/use-app.ts';
import type { Suggestions as Props } from '../hooks/use-suggestions.ts';
import { ActiveOption } from './active-option.tsx';
import { MarkedText } from './marked-text.tsx';
import { SharedMark } from './shared-mark.tsx';

export function Suggestions({ suggestions: { id, asked, list, active, choose } }: { readonly suggestions: Props }) {
  const { text } = useWords();
  const { length } = list.value;
  const optionOf = (one: Suggestion, index: number) => (
    <ActiveOption
      key={one.key}
      id={`${id}-${index}`}
      class="suggestion"
      isActive={index === active.value}
      onChoose={() => choose(one)}
    >
      <bdi class="suggestion-name">
        <MarkedText text={one.name} ranges={one.nameRanges} />
      </bdi>{' '}
      <bdi class="suggestion-words">
        <MarkedText text={one.words} ranges={one.wordsRanges} />
      </bdi>
      {one.isShared && <SharedMark />}
    </ActiveOption>
  );
  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {length > 0 && text.suggest.count(length)}
      </p>
      {length > 0 && (
        <div
          id={id}
          class="suggestions"
          data-kind={asked.value?.kind}
          role="listbox"
          aria-label={asked.value?.kind === 'emoji' ? text.suggest.emoji : text.suggest.suggested}
        >
          {list.value.map(optionOf)}
        </div>
      )}
    </>
  );
}
