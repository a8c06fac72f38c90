/** The settings dialog: the choices and their values. */
import { frame } from './es-frame.ts';
import { plural } from './plural.ts';

export const settings = {
  search: 'Buscar ajuste',
  found: (n: number) => (n === 0 ? 'Ningún ajuste.' : plural(n, '1 ajuste', `${n} ajustes`)),
  title: 'Ajustes',
  locale: 'Idioma',
  localeOptions: { system: 'Sistema', es: 'Español', en: 'English' },
  theme: frame.theme,
  themeOptions: frame.themes,
  contrast: 'Contraste',
  contrastOptions: { system: 'Sistema', more: 'Alto' },
  textSize: 'Texto',
  textSizeOptions: { normal: 'Normal', large: 'Grande', larger: 'Muy grande' },
  density: 'Densidad',
  densityOptions: { comfortable: 'Cómoda', compact: 'Compacta' },
  notifications: 'Avisos',
  notificationsOptions: { full: 'Completos', 'hide-text': 'Sin texto', off: 'Ninguno' },
  waits: 'Espera larga desde',
  waitsOptions: { '2-10': '2 y 10 min', '5-15': '5 y 15 min', '15-60': '15 y 60 min', '60-240': '1 y 4 h' },
  waitLimits: {
    warm: 'Destaca desde',
    late: 'Es larga desde',
    wrong: 'De 1 a 1440 minutos, y el segundo mayor que el primero. Sigue lo de antes.',
  },
  sendKey: 'Enviar con',
  sendKeyOptions: { enter: 'Intro', 'mod-enter': 'Ctrl + Intro' },
  escalation: 'Si alguien sigue esperando',
  escalationOptions: { off: 'Avisar solo al llegar', repeat: 'Avisar otra vez', stepwise: 'De menos a más' },
  sound: 'Sonido',
  soundOptions: { system: 'El del sistema', soft: 'Suave', clear: 'Claro', none: 'Ninguno' },
  undoSend: 'Deshacer envío',
  undoSendOptions: { off: 'No', '3': '3 s', '5': '5 s', '10': '10 s' },
  staleReplies: 'En cola, preguntar tras',
  staleRepliesOptions: { '5': '5 min', '15': '15 min', '60': '1 h', off: 'Nunca' },
  session: (usuario: string, server: string) => `${usuario} en ${server}`,
  signOut: 'Salir',
  unsent: (n: number) =>
    plural(n, 'Hay un mensaje en cola; saldrá', `Hay ${n} mensajes en cola; saldrán`).concat(
      ' cuando vuelvas a entrar.',
    ),
  signOutAnyway: 'Salir igualmente',
  cancel: 'Cancelar',
  version: (version: string) => `Mostrador ${version}`,
};
