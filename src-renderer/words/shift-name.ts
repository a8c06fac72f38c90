/** A shift by its name; one without, by its hours: "06–14 h". */
import type { Shift } from '../../src-shared/metrics.ts';
import { plainName } from '../view/text.ts';

export function shiftName({ name, from, to }: Shift): string {
  const hours = [from, to].map((hour) => String(hour).padStart(2, '0')).join('–');
  return name.trim() === '' ? `${hours} h` : `${plainName(name)} (${hours} h)`;
}
