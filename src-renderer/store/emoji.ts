/** The emoji there are; fetched when the first is asked for. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Emoji, readEmoji } from '../view/emoji.ts';

export interface EmojiNames {
  /** Empty until they were asked for. */
  readonly all: ReadonlySignal<readonly Emoji[]>;
  /** What cannot be fetched is only not suggested; asked again the next time. */
  ask(): Promise<readonly Emoji[]>;
}

export function createEmojiNames(): EmojiNames {
  const all = signal<readonly Emoji[]>([]);
  return {
    all,
    async ask() {
      if (all.peek().length > 0) return all.peek();
      const lines = await import('virtual:emoji-names').then((made) => made.default).catch(() => null);
      if (lines !== null) all.value = readEmoji(lines);
      return all.peek();
    },
  };
}
