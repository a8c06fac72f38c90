/** English, in the shape of `es-colleagues.ts`. */
import type * as spanish from './es-colleagues.ts';
import { plural } from './plural.ts';

const names = (all: readonly string[]): string => {
  const [first = '', second = ''] = all;
  if (all.length === 2) return `${first} and ${second}`;
  return all.length > 2 ? `${first} and ${all.length - 1} others` : first;
};

export const colleagues: typeof spanish.colleagues = {
  escribiendo: (all) => `${names(all)} ${plural(all.length, 'is', 'are')} answering`,
  mirando: (all) => `${names(all)} ${plural(all.length, 'is', 'are')} looking at this conversation`,
  ask: (all, usuario) => `${names(all)} ${plural(all.length, 'is', 'are')} answering ${usuario}: send anyway?`,
  yes: 'Send anyway',
};
