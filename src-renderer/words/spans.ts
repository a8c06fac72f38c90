/** A time in two units, for figures that are compared: "1 min 20 s", "2 h 5 min". */
import type { Text } from '../locales/es.ts';

export function spanWords({ units }: Text, ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [minutes, hours, days] = [60, 3_600, 86_400].map((unit) => Math.floor(seconds / unit)) as [
    number,
    number,
    number,
  ];
  if (minutes === 0) return units.second(seconds);
  if (hours === 0) return both(units.minute(minutes), seconds % 60, units.second);
  if (days === 0) return both(units.hour(hours), minutes % 60, units.minute);
  return both(units.day(days), hours % 24, units.hour);
}

function both(large: string, rest: number, small: (n: number) => string): string {
  return rest === 0 ? large : `${large} ${small(rest)}`;
}
