/** When no notifications come. */

export const quiet = {
  until: (moment: string) => `Sin avisos hasta ${moment}.`,
  hours: 'Horario sin avisos',
  byWeek: 'Cada semana',
  from: 'Desde',
  to: 'Hasta',
};
