/**
 * Spelling in Spanish and English, without asking anybody on the network for dictionaries: Hunspell, as Firefox and
 * LibreOffice have it. A word that either language knows is no mistake: agents write in both. macOS has its own.
 */
import type { Log, Speller } from '../ports.ts';

/** What is no word of a language: figures, codes, addresses, names in capitals. */
const NO_WORD = /[\p{N}@/_#]|^\p{Lu}{2,}$/u;
const LONGEST = 60; // characters; longer is no word, and slow
const SUGGESTED = 5;

interface Dictionary {
  testSpelling(word: string): boolean;
  getSpellingSuggestions(word: string): string[];
}

interface SpellerOptions {
  /** Words the agent has taught it. */
  readonly own: () => readonly string[];
  /** The languages of the system, the preferred first: whose English it is (BCP 47). */
  readonly languages: readonly string[];
  readonly log: Log;
}

/** Dictionaries are read when the first word is looked up (0.2 s each). */
export function createSpeller({ own, languages, log }: SpellerOptions): Speller {
  let reading: Promise<void> | null = null;
  const dictionaries: Dictionary[] = [];

  async function read(): Promise<void> {
    const { createHunspellFromStrings } = await import('hunspell-wasm');
    const english = isAmerican(languages) ? () => import('dictionary-en') : () => import('dictionary-en-gb');
    for (const bring of [() => import('dictionary-es'), english]) {
      const { default: language } = await bring();
      dictionaries.push(await createHunspellFromStrings(textOf(language.aff), textOf(language.dic)));
    }
  }
  const isWrong = (word: string) =>
    word.length <= LONGEST &&
    !NO_WORD.test(word) &&
    !own().includes(word) &&
    !dictionaries.some((one) => one.testSpelling(word));
  return {
    async wrong(words) {
      reading ??= read().catch((error: unknown) => log('warn', 'spelling-failed', { error: String(error) }));
      await reading;
      return dictionaries.length === 0 ? [] : words.filter(isWrong);
    },
    suggest(word) {
      const all = dictionaries.flatMap((one) => one.getSpellingSuggestions(word).slice(0, SUGGESTED));
      return [...new Set(all)].slice(0, SUGGESTED);
    },
  };
}

/** So are those whose system speaks no English at all. */
function isAmerican(languages: readonly string[]): boolean {
  return /^en(-US)?$/.test(languages.find((one) => /^en\b/.test(one)) ?? 'en');
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
