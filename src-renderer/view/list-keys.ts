/** Where a key takes the active row of the list. Pure. */

const PAGE_ROWS = 10;

/** Index after `key`, from `at` (-1: none yet) among `count` rows; null when the key means nothing here. */
export function rowAfterKey(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1);
    case 'ArrowUp':
      return clamp(at < 0 ? count - 1 : at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return clamp(at + PAGE_ROWS);
    case 'PageUp':
      return clamp(at - PAGE_ROWS);
    default:
      return null;
  }
}

/** The same below a field, and round; Home and End move within what is typed there. */
export function lineAfterKey(key: string, at: number, count: number): number | null {
  if (key === 'Home' || key === 'End') return null;
  if (key === 'ArrowDown' && at === count - 1) return count > 0 ? 0 : null;
  return key === 'ArrowUp' && at <= 0 && count > 0 ? count - 1 : rowAfterKey(key, at, count);
}
