/** What a notification of several people, or of a wait, says. */
import type { Payload } from '../../src-shared/contract.ts';
import { plainName } from '../view/text.ts';
import type { Words } from './words.ts';

export function noticeWords({ notify }: Words['text'], { usuario, people, minutes }: Payload<'notice'>): string {
  if (minutes === 0) return notify.people(people);
  return usuario === null ? notify.manyWait(people, minutes) : notify.waits(plainName(usuario), minutes);
}
