/** One line of the palette: its words with what fits marked, what kind of thing it is, its keys. */
import type { PaletteLine } from '../actions/palette-items.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { ActiveOption } from './active-option.tsx';
import { MarkedText } from './marked-text.tsx';

interface PaletteOptionProps {
  readonly id: string;
  readonly line: PaletteLine;
  readonly isActive: boolean;
  readonly onRun: (line: PaletteLine) => void;
}

export function PaletteOption({ id, line, isActive, onRun }: PaletteOptionProps) {
  const { text } = useLateWords();
  return (
    <ActiveOption id={id} class="palette-line" isActive={isActive} onChoose={() => onRun(line)}>
      <bdi class="palette-words">
        <MarkedText text={line.words} ranges={line.ranges} />
      </bdi>{' '}
      <span class="palette-kind">{text.paletteKinds[line.kind]}</span> {line.keys !== '' && <kbd>{line.keys}</kbd>}
    </ActiveOption>
  );
}
