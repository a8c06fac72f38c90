/** The agent's private notes. */
import { plural } from './plural.ts';

export const notes = {
  title: 'Notas',
  label: (usuario: string) => `Notas sobre ${usuario}`,
  field: (usuario: string) => `Nota sobre ${usuario}`,
  hint: 'Lo que conviene recordar de este cliente…',
  close: 'Cerrar las notas',
  private: 'Solo tú las ves, en este equipo.',
  edited: (when: string) => `Editada: ${when}`,
  left: (n: number) =>
    n === 0
      ? 'Ya no cabe más: una nota tiene como mucho 10.000 letras.'
      : plural(n, 'Cabe una letra más.', `Caben ${n} letras más.`),
  row: 'con nota',
};
