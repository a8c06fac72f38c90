/** The menu of the right button in a text: what was meant by a word that is misspelled, and the usual. */
import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { SettingsStore, Speller } from '../src-core/ports.ts';
import { OWN_WORDS_MAX } from '../src-shared/settings.ts';
import type { Words } from './words.ts';

interface ContextMenuOptions {
  readonly contents: WebContents;
  readonly spelling: Pick<Speller, 'suggest'>;
  readonly settings: SettingsStore;
  readonly words: () => Words;
}

export function createContextMenu({ contents, spelling, settings, words }: ContextMenuOptions): void {
  const learn = (word: string) => {
    const { ownWords } = settings.get();
    if (!ownWords.includes(word)) settings.set({ ownWords: [...ownWords, word].slice(-OWN_WORDS_MAX) });
  };
  contents.on('context-menu', (_event, params) => {
    const suggested = params.dictionarySuggestions.length > 0 ? params.dictionarySuggestions : null; // macOS
    const meant = params.misspelledWord === '' ? [] : (suggested ?? spelling.suggest(params.misspelledWord));
    const template = menuOf(params, words(), { meant, replace: (word) => contents.replaceMisspelling(word), learn });
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}

interface Corrections {
  readonly meant: readonly string[];
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
}

/** Empty where there is nothing to do: no menu is shown. */
function menuOf(
  { isEditable, selectionText, misspelledWord, editFlags }: Omit<ContextMenuParams, 'frame'>,
  words: Words,
  { meant, replace, learn }: Corrections,
): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: words.copy, enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const isMisspelled = misspelledWord !== '';
  const separator = { type: 'separator' } as const;
  return [
    ...meant.map((word) => ({ label: word, click: () => replace(word) })),
    ...(isMisspelled && meant.length === 0 ? [{ label: words.noSuggestions, enabled: false }] : []),
    ...(isMisspelled ? [{ label: words.learn(misspelledWord), click: () => learn(misspelledWord) }, separator] : []),
    { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: words.redo, enabled: editFlags.canRedo },
    separator,
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}
