/** `virtual:emoji-names`: what emojibase knows of each emoji in two languages, cut at build time to what is looked for. */
import english from 'emojibase-data/en/data.json' with { type: 'json' };
import emojibase from 'emojibase-data/en/shortcodes/emojibase.json' with { type: 'json' };
import github from 'emojibase-data/en/shortcodes/github.json' with { type: 'json' };
import spanish from 'emojibase-data/es/data.json' with { type: 'json' };
import type { Plugin } from 'vite';

const ID = 'virtual:emoji-names';
const COMPONENTS = 2; // skin tones and hair: no emoji by themselves

/** One line an emoji, its fields between tabs: itself, Spanish label, shortcodes, words it is also found by. */
export function emojiLines(): string {
  const inEnglish = new Map(english.map(({ hexcode, label, tags }) => [hexcode, [label, ...(tags ?? [])]]));
  return spanish
    .filter(({ group }) => group !== undefined && group !== COMPONENTS) // no group: half of a flag
    .map(({ hexcode, emoji, label, tags }) => {
      const codes = new Set([github, emojibase].flatMap((set) => set[hexcode] ?? []));
      const words = new Set([...(tags ?? []), ...(inEnglish.get(hexcode) ?? [])]);
      return [plain(emoji), label, [...codes].join(' '), [...words].join(' ')].join('\t');
    })
    .join('\n');
}

/** Without the selector that asks for a picture where there is only a picture. */
function plain(emoji: string): string {
  return emoji.replace(/(\p{Emoji_Presentation})\uFE0F/gu, '$1');
}

export function emojiNames(): Plugin {
  return {
    name: 'emoji-names',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(emojiLines())};` : null),
  };
}
