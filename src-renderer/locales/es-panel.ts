/** The panel: figures of a time, and how they are counted. */
import type { Figure } from '../../src-shared/metrics.ts';
import type { RangeKind } from '../view/range.ts';
import { plural } from './plural.ts';

export const panel = {
  range: 'Periodo',
  from: 'Desde',
  to: 'Hasta',
  badRange: 'Elige dos días, el primero antes que el segundo y en poco más de un año.',
  shift: 'Turno',
  allShifts: 'Todo el día',
  figures: 'Cifras',
  waitingNow: 'Esperan ahora',
  longest: (wait: string) => `quien más, ${wait}`,
  nobody: 'nadie',
  unread: (done: number, total: number) => `Leyendo historial (${done} de ${total}): las cifras aún van a crecer.`,
  unknownSince: (when: string) => `Sin conexión desde ${when}: lo que haya pasado después no se sabe, y no se cuenta.`,
  counting: 'Contando…',
  retry: 'Reintentar',
  emptyTitle: 'Nadie escribió',
  empty: 'No hay mensajes en este periodo.',
  spread: (p90: string) => `mediana · p90 ${p90}`,
  none: 'sin datos',
  perHour: 'Mensajes por hora',
  perDay: 'Mensajes por día',
  responsePerHour: 'Tiempo de respuesta por hora',
  responsePerDay: 'Tiempo de respuesta por día',
  asTable: 'Tabla',
  hour: 'Hora',
  day: 'Día',
  said: (received: number, sent: number) =>
    `${plural(received, '1 recibido', `${received} recibidos`)} y ${plural(sent, '1 enviado', `${sent} enviados`)}.`,
  busiest: (when: string, received: number) =>
    `Cuando más: ${when}, ${plural(received, '1 recibido', `${received} recibidos`)}.`,
  waits: (median: string, p90: string) =>
    `La mitad se respondió en ${median} o menos; nueve de cada diez, en ${p90} o menos.`,
  noWaits: 'No se respondió a nadie que escribiera en este periodo.',
  slowest: (when: string, median: string) => `Cuando más se tardó: ${when}, mediana ${median}.`,
  medianName: 'Mediana',
  p90Name: 'p90',
  byShift: 'Por turno',
  shifts: 'Turnos',
  editShifts: 'Cambiar turnos…',
  shiftName: 'Nombre',
  shiftFrom: 'De',
  shiftTo: 'a',
  addShift: 'Añadir turno',
  removeShift: (name: string) => `Quitar ${name}`,
  nth: (n: number) => `turno ${n}`,
  list: (figure: string, when: string) => `${figure} · ${when}`,
  listNone: 'Ninguna conversación.',
  listMore: (n: number) => `Las ${n} primeras.`,
  how: 'Cómo se cuenta',
};

export const figures: Readonly<Record<Figure, string>> = {
  received: 'Recibidos',
  sent: 'Enviados',
  opened: 'Consultas',
  answered: 'Atendidas',
  pending: 'Sin atender',
  first: 'Primera respuesta',
  response: 'Respuesta',
};

export const ranges: Readonly<Record<RangeKind, string>> = {
  today: 'Hoy',
  yesterday: 'Ayer',
  week: '7 días',
  month: '30 días',
  custom: 'Otros días…',
};

export const how = {
  response:
    'Respuesta: de cada espera, el tiempo entre el primer mensaje sin responder del cliente y el siguiente de cualquier agente. Cuenta en la hora en que el cliente empezó a esperar, aunque se respondiera más tarde.',
  first:
    'Primera respuesta: la de una espera que abre una consulta. Abre consulta lo que el cliente escribe tras ocho horas sin mensajes de nadie, si no estaba ya esperando.',
  pending: 'Sin atender: esperas empezadas en el periodo que siguen sin respuesta.',
  spread:
    'Mediana y p90: el menor de los tiempos que no supera la mitad, o nueve de cada diez (rango más cercano). Hasta una hora, al segundo; después, al minuto; desde un día, a la hora.',
  messages: 'Enviados: los de todos los agentes. Lo que está en cola o no salió no cuenta.',
  clocks:
    'Las horas son las de este equipo: el día en que cambian los relojes tiene 23 o 25, y la que se repite cuenta dos veces. Las fechas son las del servidor.',
  where: 'Todo sale de lo guardado en este equipo; nada se pide al servidor ni se envía a nadie.',
};
