/** The words the agent reads. Spanish is first: this file is the type of the others. */
import { actionGroups, actions } from './es-actions.ts';
import { arrange, listFilters, listOrders, shelves, snoozes, views } from './es-arrange.ts';
import { colleagues } from './es-colleagues.ts';
import { faults } from './es-faults.ts';
import { frame } from './es-frame.ts';
import { notes } from './es-notes.ts';
import { quiet } from './es-quiet.ts';
import { reading } from './es-reading.ts';
import { search } from './es-search.ts';
import { suggest } from './es-suggest.ts';
import { composer, held, overtaken } from './es-writing.ts';
import { plural } from './plural.ts';

export const es = {
  app: { name: 'Mostrador', starting: 'Abriendo Mostrador…' },
  host: {
    goneTitle: 'La consola no responde',
    gone: 'El programa que sirve esta página se ha cerrado o no ha llegado a abrirse. Vuelve a ejecutar npm start; esta página se conecta sola.',
  },
  signIn: {
    title: 'Entrar',
    server: 'Servidor',
    usuario: 'Usuario',
    pass: 'Contraseña',
    enter: 'Entrar',
    entering: 'Entrando…',
    expired: 'Tu sesión ha caducado. Entra de nuevo para continuar.',
    again: (left: string) => `Podrás volver a intentarlo en ${left}.`,
  },
  expired: {
    title: 'Tu sesión ha caducado.',
    safe: 'Puedes seguir leyendo y escribiendo: lo que envíes saldrá en cuanto entres.',
  },
  status: {
    label: 'Conexión',
    idle: 'sin conectar',
    connecting: 'conectando…',
    live: 'conectado',
    down: 'sin conexión',
    retryIn: (left: string) => `reintento en ${left}`,
    retrying: 'reintentando…',
    retryNow: 'Reintentar ahora',
    extended: 'El servidor confirma cada mensaje.',
    legacy: 'El servidor no confirma: cada mensaje se comprueba en su historial.',
    hostGone: 'la consola no responde, reintentando…',
  },
  sync: {
    progress: (done: number, total: number) => `Leyendo historial: ${done} de ${total}`,
    fault: 'Historial incompleto',
  },
  storage: {
    short: 'solo en memoria',
    noKeyring:
      'Este equipo no tiene llavero: los mensajes quedan en memoria y se vuelven a leer del servidor al abrir.',
    diskError: 'No se puede escribir en el disco: los mensajes quedan en memoria hasta que cierres Mostrador.',
    newerStore:
      'Lo guardado en este equipo es de una versión más nueva de Mostrador y no se toca: los mensajes quedan en memoria hasta que la instales.',
    dismiss: 'Entendido',
  },
  notify: {
    offer: 'Mostrador puede avisarte cuando escriba alguien a quien no estás leyendo.',
    allow: 'Activar avisos',
    later: 'Ahora no',
    denied: 'Avisos bloqueados por el navegador',
    granted: 'Avisos activados',
    unsupported: 'Este navegador no muestra avisos',
    waits: (name: string, minutes: number) => `${name} lleva ${minutes} min esperando`,
    manyWait: (n: number, minutes: number) => `${n} personas llevan ${minutes} min o más esperando`,
    people: (n: number) => plural(n, 'Una persona más escribe', `${n} personas más escriben`),
  },
  actions,
  actionGroups,
  said: {
    shownMine: (when: string) => `Mensaje tuyo, ${when}`,
    shown: (author: string, when: string) => `Mensaje de ${author}, ${when}`,
    noneSince: 'No hay mensajes desde ese día: este es el último.',
    nobodyWaits: 'Nadie más espera.',
    othersAttended: 'A quienes esperan ya los atiende un compañero.',
  },
  search,
  ...{ frame, suggest, notes },
  ...{ arrange, listFilters, listOrders, shelves, snoozes, views },
  ...{ composer, overtaken, held, reading, colleagues },
  quiet,
  list: {
    label: 'Conversaciones',
    search: 'Buscar',
    emptyTitle: 'Nadie ha escrito todavía',
    empty: 'Cuando un cliente escriba, aparecerá aquí.',
    unread: (n: number) => `${n} sin leer`,
    waiting: (left: string) => `${left} esperando`,
    draft: 'borrador',
    unsent: (n: number) => plural(n, '1 envío por revisar', `${n} envíos por revisar`),
    mine: 'Tú:',
  },
  thread: {
    label: (usuario: string) => `Conversación con ${usuario}`,
    noneTitle: 'Elige una conversación',
    none: (waiting: number) =>
      waiting === 0 ? 'Nadie está esperando.' : plural(waiting, 'Una persona espera.', `${waiting} personas esperan.`),
    emptyTitle: 'Sin mensajes',
    empty: (usuario: string) => `Todavía no hay mensajes con ${usuario}.`,
    loading: 'Leyendo mensajes…',
    older: 'Leyendo mensajes anteriores…',
    olderFailed: 'No se pudieron leer los anteriores.',
    newer: 'Leyendo mensajes posteriores…',
    newerFailed: 'No se pudieron leer los posteriores.',
    toEnd: 'Ir al final',
    failed: 'No se pudo leer la conversación.',
    retry: 'Reintentar',
    start: 'Principio de la conversación',
    fresh: (n: number) => plural(n, '1 nuevo', `${n} nuevos`),
    back: 'Volver a la lista',
    you: 'Tú',
  },
  delivery: {
    received: '',
    queued: 'en cola',
    sending: 'enviando',
    sent: 'enviado',
    confirmed: 'guardado',
    unconfirmed: 'sin confirmar',
    refused: 'no enviado',
  },
  marks: { unstored: 'el servidor no lo guardó', altered: 'el servidor lo guardó cambiado' },
  act: {
    retry: 'Reintentar',
    edit: 'Editar',
    discard: 'Descartar',
    cancel: 'Cancelar envío',
    ask: '¿Descartarlo?',
    keep: 'Conservar',
  },
  gap: {
    since: (from: string) => `sin conexión desde ${from}`,
    between: (from: string, to: string) => `sin conexión ${from}–${to}`,
  },
  days: { today: 'Hoy', yesterday: 'Ayer', yesterdayShort: 'ayer' },
  units: {
    second: (n: number) => `${n} s`,
    minute: (n: number) => `${n} min`,
    hour: (n: number) => `${n} h`,
    day: (n: number) => plural(n, '1 día', `${n} días`),
  },
  faults,
};

export type Text = typeof es;
