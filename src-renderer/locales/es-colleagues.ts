/** Colleagues: who looks at, or answers, the same customer. */
import { plural } from './plural.ts';

const names = (all: readonly string[]): string => {
  const [first = '', second = ''] = all;
  if (all.length === 2) return `${first} y ${second}`;
  return all.length > 2 ? `${first} y ${all.length - 1} más` : first;
};

export const colleagues = {
  escribiendo: (all: readonly string[]) => `${names(all)} ${plural(all.length, 'está', 'están')} respondiendo`,
  mirando: (all: readonly string[]) => `${names(all)} ${plural(all.length, 'mira', 'miran')} esta conversación`,
  ask: (all: readonly string[], usuario: string) =>
    `${names(all)} ${plural(all.length, 'está', 'están')} respondiendo a ${usuario}: ¿enviar igualmente?`,
  yes: 'Enviar igualmente',
};
