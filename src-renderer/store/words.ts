/** The words the agent reads. Spanish is there from the start; English is fetched by whoever reads it. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Undo } from '../clock.ts';
import { es, type Text } from '../locales/es.ts';
import { languageFor, type Words, wordsOf } from '../words/words.ts';
import type { State } from './state.ts';

export interface Language {
  /** Those of before until the chosen ones are there. */
  readonly words: ReadonlySignal<Words>;
  /** The chosen ones are on their way. */
  readonly isComing: ReadonlySignal<boolean>;
  /** Fetches what is missing from now on. */
  follow(): Undo;
}

export function createLanguage({ settings, host }: Pick<State, 'settings' | 'host'>): Language {
  const english = signal<Text | null>(null);
  const language = computed(() => languageFor(settings.value.locale, host.value.locale));
  const isComing = computed(() => language.value === 'en' && english.value === null);
  const words = computed(() => {
    const text = language.value === 'en' ? english.value : null;
    return text ? wordsOf('en', text, host.value.locale) : wordsOf('es', es, host.value.locale);
  });
  const fetchEnglish = () =>
    import('../locales/en.ts').then(
      ({ en }) => {
        english.value = en;
      },
      () => {
        english.value = es; // the page has lost its host: better these than none
      },
    );
  const follow = () =>
    effect(() => {
      if (isComing.value) void fetchEnglish();
    });
  return { words, isComing, follow };
}
