/** Messages found, below the names: by conversation, each with the words that were looked for. */
import { useId, useMemo, useRef } from 'preact/hooks';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useFocusRequest } from '../hooks/use-focus-request.ts';
import { useHits } from '../hooks/use-hits.ts';
import { type Found, groupHits, type HitGroup } from '../view/hits.ts';
import { plainName } from '../view/text.ts';
import { MarkedText } from './marked-text.tsx';
import { SearchNotes } from './search-notes.tsx';

interface HitsProps {
  /** There are names above. */
  readonly hasNames: boolean;
}

export function Hits({ hasNames }: HitsProps) {
  const { finder } = useApp();
  const { text } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const finding = finder.finding.value;
  const { hits, inNotes } = finding;
  const groups = useMemo(() => groupHits(hits, inNotes), [hits, inNotes]);
  const { active, onKeyDown, onFocus, open } = useHits(groups, hasNames);
  useFocusRequest('hits', box);
  return (
    <section class="hits" aria-label={text.search.messages} aria-busy={finding.phase === 'searching'}>
      <SearchNotes finding={finding} hasNames={hasNames} />
      {groups.length > 0 && (
        <div
          ref={box}
          class="hits-box"
          role="listbox"
          aria-label={text.search.messages}
          tabIndex={0}
          aria-activedescendant={active.value === null ? undefined : `${id}-${active.value}`}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {groups.map((group) => (
            <Group key={group.usuario ?? ''} id={id} group={group} active={active.value} onOpen={open} />
          ))}
        </div>
      )}
      {finding.more && (
        <button type="button" class="button quiet" onClick={finder.more}>
          {text.search.more}
        </button>
      )}
    </section>
  );
}

interface GroupProps {
  readonly id: string;
  readonly group: HitGroup;
  readonly active: string | null;
  readonly onOpen: (hit: Found) => void;
}

function Group({ id, group: { usuario, hits }, active, onOpen }: GroupProps) {
  const { text } = useWords();
  const name = usuario === null ? text.notes.title : plainName(usuario);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, and no fieldsets
    <div role="group" aria-label={name}>
      <bdi class="hit-group" aria-hidden="true">
        {name}
      </bdi>
      {hits.map((hit) => (
        <HitRow key={hit.id} id={`${id}-${hit.id}`} hit={hit} isActive={hit.id === active} onOpen={onOpen} />
      ))}
    </div>
  );
}

interface HitRowProps {
  readonly id: string;
  readonly hit: Found;
  readonly isActive: boolean;
  readonly onOpen: (hit: Found) => void;
}

function HitRow({ id, hit, isActive, onOpen }: HitRowProps) {
  const { state, serverNow } = useApp();
  const { text, times } = useWords();
  const { usuario, de, fecha, snippet, ranges, isNote } = hit;
  const session = state.session.value;
  const isMine = 'agent' in session && de === session.agent.usuario;
  const author = isMine ? text.list.mine : isNote || de !== usuario ? `${plainName(de)}:` : '';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the listbox has the focus and the keys (aria-activedescendant)
    <div
      id={id}
      class="hit"
      role="option"
      aria-selected={isActive}
      title={times.full(fecha)}
      onClick={() => onOpen(hit)}
    >
      <span class="hit-when figures">{times.brief(fecha, serverNow.peek())}</span>
      <p dir="auto">
        {author !== '' && <bdi class="hit-author">{author} </bdi>}
        <MarkedText text={snippet} ranges={ranges} />
      </p>
    </div>
  );
}
