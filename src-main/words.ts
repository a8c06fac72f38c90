/** What the menus and the tray say. The page has tables of its own (`src-renderer/locales`). */
import { app } from 'electron';
import type { Settings } from '../src-shared/settings.ts';

const es = {
  file: 'Archivo',
  edit: 'Editar',
  view: 'Ver',
  window: 'Ventana',
  open: 'Abrir Mostrador',
  settings: 'Ajustes…',
  search: 'Buscar conversación',
  quit: 'Salir',
  undo: 'Deshacer',
  redo: 'Rehacer',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  pasteAndMatchStyle: 'Pegar sin formato',
  selectAll: 'Seleccionar todo',
  noSuggestions: 'Sin sugerencias',
  learn: (word: string) => `Añadir «${word}» al diccionario`,
  actualSize: 'Tamaño real',
  zoomIn: 'Aumentar',
  zoomOut: 'Reducir',
  fullScreen: 'Pantalla completa',
  minimize: 'Minimizar',
  close: 'Cerrar ventana',
  people: (n: number) => (n === 1 ? 'Una persona más escribe' : `${n} personas más escriben`),
  /** `name` null: of so many people. */
  waits: (name: string | null, people: number, minutes: number) =>
    name === null
      ? `${people} personas llevan ${minutes} min o más esperando`
      : `${name} lleva ${minutes} min esperando`,
  reply: (name: string) => `Responder a ${name}`,
  snooze: 'Posponer 30 minutos',
  unread: (total: number) => (total === 1 ? '1 mensaje sin leer' : `${total} mensajes sin leer`),
};

export type Words = Readonly<typeof es>;

const en: Words = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  open: 'Open Mostrador',
  settings: 'Settings…',
  search: 'Find conversation',
  quit: 'Quit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAndMatchStyle: 'Paste without formatting',
  selectAll: 'Select all',
  noSuggestions: 'No suggestions',
  learn: (word) => `Add “${word}” to the dictionary`,
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  minimize: 'Minimise',
  close: 'Close window',
  people: (n) => (n === 1 ? 'One more person is writing' : `${n} more people are writing`),
  waits: (name, people, minutes) =>
    name === null
      ? `${people} people have been waiting for ${minutes} min or more`
      : `${name} has been waiting for ${minutes} min`,
  reply: (name) => `Reply to ${name}`,
  snooze: 'Snooze for 30 minutes',
  unread: (total) => (total === 1 ? '1 unread message' : `${total} unread messages`),
};

/** `system`: Spanish where the system speaks it, English elsewhere. */
export function wordsFor(locale: Settings['locale']): Words {
  const language = locale === 'system' ? app.getLocale().split('-')[0] : locale;
  return language === 'es' ? es : en;
}
