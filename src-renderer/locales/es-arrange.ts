/** Arranging the list: its menu, its filters, what was done. */
export const arrange = {
  menu: (usuario: string) => `Opciones de ${usuario}`,
  filter: 'Mostrar',
  order: 'Orden',
  all: 'Todas',
  emptyTitle: 'Nadie aquí',
  empty: 'Ninguna conversación es de esta vista.',
  showAll: 'Mostrar todas',
  pin: 'Fijar arriba',
  unpin: 'No fijar',
  markUnread: 'Marcar como no leída',
  archive: 'Archivar hasta el próximo mensaje',
  bringBack: 'Devolver a la lista',
  muteHour: 'Silenciar 1 hora',
  muteDay: 'Silenciar 8 horas',
  muteAlways: 'Silenciar siempre',
  unmute: 'Dejar de silenciar',
  pinned: (usuario: string) => `${usuario}: fijada`,
  unpinned: (usuario: string) => `${usuario}: ya no está fijada`,
  muted: (usuario: string) => `${usuario}: silenciada, sin avisos`,
  unmuted: (usuario: string) => `${usuario}: ya no está silenciada`,
  marked: (usuario: string) => `${usuario}: marcada como no leída`,
  snoozed: (usuario: string, until: string) => `${usuario}: pospuesta hasta ${until}, o hasta que escriba`,
  snoozeTo: 'Posponer hasta',
  snoozeTime: 'Hora',
  snoozeGo: 'Posponer',
  snoozePast: 'Elige un momento que no haya pasado.',
  archived: (usuario: string) => `${usuario}: archivada hasta el próximo mensaje`,
  back: (usuario: string) => `${usuario}: otra vez en la lista`,
  undo: 'Deshacer',
  undone: 'Deshecho',
  news: 'Nuevo desde tu última visita',
  isPinned: 'fijada',
  isMuted: 'silenciada',
  isMarked: 'sin leer',
};

/** Where a row found by its name is, when it is not in the list. */
export const shelves = { list: '', snoozed: 'pospuesta', archived: 'archivada' };

export const snoozes = {
  half: 'Posponer 30 minutos',
  two: 'Posponer 2 horas',
  tomorrow: 'Posponer hasta mañana a las 9:00',
  monday: 'Posponer hasta el lunes a las 9:00',
};

export const listFilters = {
  waiting: 'Esperan',
  unread: 'Sin leer',
  unsent: 'Envíos por revisar',
  today: 'Mías de hoy',
  pinned: 'Fijadas',
  muted: 'Silenciadas',
  snoozed: 'Pospuestas',
  archived: 'Archivadas',
};

export const views = {
  title: 'Vistas',
  manage: 'Crear o quitar vistas…',
  saved: 'Vistas guardadas',
  none: 'Todavía no has guardado ninguna. Una vista recuerda qué se muestra y en qué orden.',
  add: 'Nueva vista',
  only: 'Solo las conversaciones que son todo esto',
  name: 'Nombre',
  nameless: 'Ponle un nombre.',
  save: 'Guardar vista',
  remove: (name: string) => `Quitar la vista ${name}`,
  removed: (name: string) => `Vista ${name} quitada`,
  go: (name: string) => `Vista: ${name}`,
};

export const listOrders = {
  waiting: 'Quien más espera',
  recent: 'Más recientes',
  unread: 'Sin leer primero',
  name: 'Por nombre',
};
