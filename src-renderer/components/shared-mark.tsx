/** Everybody's: it cannot be changed here. */
import { Lock } from 'lucide';
import { useWords } from '../hooks/use-app.ts';
import { Icon } from './icon.tsx';

export function SharedMark() {
  const { text } = useWords();
  return (
    <span class="suggestion-shared" role="img" aria-label={text.suggest.shared} title={text.suggest.shared}>
      <Icon node={Lock} size={14} />
    </span>
  );
}
