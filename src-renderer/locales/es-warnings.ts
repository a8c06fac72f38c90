/** What happened to what is kept here, told once. */
import { plural } from './plural.ts';

export const warnings = {
  capabilitiesLost:
    'Este servidor confirmaba cada mensaje y ahora no puede. Lo que quede en duda no se reenvía solo: espera a que decidas tú.',
  storeRebuilt: 'El almacén de mensajes de este equipo estaba dañado y se ha rehecho con el historial del servidor.',
  storeOlder:
    'El almacén de mensajes de este equipo era más antiguo de lo debido y se ha completado con el historial del servidor.',
  kept: (n: number) =>
    n === 0
      ? 'No había nada pendiente de enviar, y los borradores y notas se han conservado.'
      : plural(
          n,
          'El mensaje sin enviar, los borradores y las notas se han conservado.',
          `Los ${n} mensajes sin enviar, los borradores y las notas se han conservado.`,
        ),
  keptSome: (n: number) =>
    (n === 0
      ? 'No se ha podido leer lo que estaba sin enviar'
      : plural(n, 'Se ha conservado un mensaje sin enviar', `Se han conservado ${n} mensajes sin enviar`).concat(
          ', y puede faltar alguno',
        )
    ).concat('; quizá tampoco estén todos los borradores y notas: revisa lo último que escribiste.'),
  read: 'Entendido',
};
