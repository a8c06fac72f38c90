/** One line of the palette: its words with what fits marked, what kind of thing it is, its keys. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PaletteLine } from '../actions/palette-items.ts';
import { useWords } from '../hooks/use-app.ts';
import { MarkedText } from './marked-text.tsx';

interface PaletteOptionProps {
  readonly id: string;
  readonly line: PaletteLine;
  readonly isActive: boolean;
  readonly onRun: (line: PaletteLine) => void;
}

export function PaletteOption({ id, line, isActive, onRun }: PaletteOptionProps) {
  const { text } = useWords();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys (aria-activedescendant)
    <div
      ref={element}
      id={id}
      class="palette-line"
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()} // the focus stays in the field
      onClick={() => onRun(line)}
    >
      <bdi class="palette-words">
        <MarkedText text={line.words} ranges={line.ranges} />
      </bdi>{' '}
      <span class="palette-kind">{text.paletteKinds[line.kind]}</span> {line.keys !== '' && <kbd>{line.keys}</kbd>}
    </div>
  );
}
