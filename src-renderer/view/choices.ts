/** The settings that are a choice between a few values, in the order they are shown; and those that fit what is typed. */
import { fold } from '../../src-shared/fold.ts';
import type { LateText } from '../locales/es-late.ts';

export const CHOICES = [
  'locale',
  'theme',
  'contrast',
  'textSize',
  'density',
  'notifications',
  'escalation',
  'sound',
  'waits',
  'sendKey',
  'undoSend',
  'staleReplies',
] as const;
export type ChoiceName = (typeof CHOICES)[number];

/** A choice is found by how the words of its name and of its values begin. */
export function choicesFor(typed: string, { settings }: Pick<LateText, 'settings'>): readonly ChoiceName[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return CHOICES.filter((name) => {
    const line = fold([settings[name], ...Object.values(settings[`${name}Options`])].join(' ')).split(' ');
    return words.every((word) => line.some((part) => part.startsWith(word)));
  });
}
