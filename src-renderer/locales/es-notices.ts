/** Whether notifications work. */
import type { Verdict } from '../../src-shared/notices.ts';
import type { LinkName } from '../view/notice-chain.ts';

export const check = {
  way: 'El camino de un aviso',
  states: { passes: 'Bien.', stops: 'Aquí se para.', unknown: 'Nadie puede preguntarlo: pruébalo.' },
  send: 'Enviar un aviso de prueba',
  test: { title: 'Aviso de prueba', body: 'Si lees esto, los avisos funcionan.' },
  ask: '¿Lo has visto?',
  seen: 'Lo he visto',
  unseen: 'No lo veo',
  works: 'Los avisos funcionan.',
  look: 'Mira el centro de notificaciones: si está allí, el sistema está en «no molestar» o en modo concentración. Si no está, revisa que Mostrador tenga permiso en los ajustes de notificaciones del sistema.',
  last: 'Los últimos mensajes',
  none: 'Todavía no ha llegado ninguno desde que se abrió Mostrador.',
};

export const checkLinks: Readonly<Record<LinkName, string>> = {
  choice: 'Tus ajustes.',
  quiet: 'Horario y «no molestar» de Mostrador.',
  support: 'Este sistema sabe mostrar avisos.',
  daemon: 'El escritorio tiene quien los muestre.',
  permission: 'Permiso del navegador.',
  appId: 'Mostrador está instalado con su nombre.',
  accepted: 'El sistema acepta los avisos.',
  system: '«No molestar» del sistema.',
};

export const checkRemedies: Readonly<Record<LinkName, string>> = {
  choice: 'En Ajustes, Avisos: elige «Completos» o «Sin texto».',
  quiet: 'Se acaba solo a su hora, o con «Volver a avisar».',
  support: 'La ventana parpadea igualmente y todo se cuenta en la lista.',
  daemon: 'Pide a quien administra el equipo un programa de notificaciones (en Linux, por ejemplo, dunst).',
  permission: 'Actívalos para esta página en los ajustes del navegador.',
  appId: 'Vuelve a instalar Mostrador: sin su acceso directo Windows no muestra avisos.',
  accepted: 'Ha rechazado el último: revisa el permiso de Mostrador en los ajustes de notificaciones del sistema.',
  system: 'Está activado: los avisos se guardan sin mostrarse, y tampoco suenan. Desactívalo en el escritorio.',
};

export const checkWhy: Readonly<Record<Verdict['why'], string>> = {
  told: 'avisado.',
  seen: 'sin aviso, lo tenías delante.',
  off: 'sin aviso, los tienes desactivados.',
  muted: 'sin aviso, tienes silenciada la conversación.',
  quiet: 'sin aviso, estabas en «no molestar».',
  held: 'avisado, pero el sistema estaba en «no molestar».',
  early: 'sin aviso todavía, has elegido que suban con la espera.',
};
