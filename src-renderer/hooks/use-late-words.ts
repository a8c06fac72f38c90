/** The words of a part that is fetched late, its own among them. Drawn again when the language changes. */
import { useMemo } from 'preact/hooks';
import { type LateWords, lateWordsOf } from '../words/late.ts';
import { useWords } from './use-app.ts';

export function useLateWords(): LateWords {
  const words = useWords();
  return useMemo(() => lateWordsOf(words), [words]);
}
