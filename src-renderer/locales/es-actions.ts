/** The commands, as palette, cheat sheet and settings name them. */

import type { ActionId } from '../../src-shared/shortcuts.ts';
import type { ActionGroup } from '../actions/action.ts';

export const actions: Readonly<Record<ActionId, string>> = {
  palette: 'Paleta de comandos',
  nextWaiting: 'Ir a quien más espera',
  sendAndNext: 'Enviar y pasar a quien más espera',
  nextConversation: 'Conversación siguiente',
  previousConversation: 'Conversación anterior',
  closeConversation: 'Cerrar la conversación',
  search: 'Buscar',
  findInThread: 'Buscar en la conversación',
  jumpToDate: 'Ir a un día',
  notes: 'Notas del cliente',
  conversationMenu: 'Fijar, posponer, silenciar…',
  copyLast: 'Copiar el último mensaje del cliente',
  copyLastFull: 'Copiarlo con autor y hora',
  pin: 'Fijar arriba, o dejar de fijar',
  mute: 'Silenciar, o dejar de silenciar',
  markUnread: 'Marcar como no leída',
  archive: 'Archivar hasta el próximo mensaje',
  exportConversation: 'Exportar la conversación…',
  print: 'Imprimir la conversación',
  undo: 'Deshacer lo último',
  replies: 'Respuestas guardadas',
  panel: 'Panel',
  handover: 'Relevo de turno',
  settings: 'Ajustes',
  shortcuts: 'Atajos de teclado',
  theme: 'Cambiar de tema',
  checkNotices: '¿Funcionan mis avisos?',
  quietHour: 'No molestar durante 1 hora',
  quietTomorrow: 'No molestar hasta mañana a las 9:00',
  quietEnd: 'Volver a avisar',
  reconnect: 'Reintentar la conexión',
};

export const actionGroups: Readonly<Record<ActionGroup, string>> = {
  go: 'Ir',
  conversation: 'Conversación',
  window: 'Ventana',
};
