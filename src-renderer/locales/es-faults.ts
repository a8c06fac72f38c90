/** What went wrong, in the agent's words: what happened, and what to do where there is something to do. */
import type { Fault, FaultCode } from '../../src-shared/model.ts';

const own = (words: string) => (_fault: Fault) => words;
const again = 'Vuelve a intentarlo.';

export const faults: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  'bad-request': own('Mostrador no ha entendido la petición.'),
  'unknown-call': own('Mostrador no conoce esa petición. ¿Está a medio actualizar?'),
  internal: own(`Algo ha fallado dentro de Mostrador. ${again}`),
  timeout: own(`Mostrador no ha respondido a tiempo. ${again}`),
  'host-gone': own('La consola no responde. El texto sigue aquí; inténtalo cuando vuelva.'),
  'not-signed-in': own('No hay ninguna sesión abierta.'),
  'bad-server-url': own('La dirección del servidor no es válida. Escríbela como https://soporte.ejemplo.es.'),
  'wrong-credentials': own('Usuario o contraseña incorrectos.'),
  'missing-credentials': own('Escribe el usuario y la contraseña.'),
  'rate-limited': own('Demasiados intentos.'),
  'server-unreachable': own('No se puede llegar al servidor. Comprueba la dirección y la red.'),
  'server-untrusted': ({ detail }) =>
    `El certificado del servidor no vale${detail ? ` (${detail})` : ''}. Avisa a quien lo administra.`,
  'server-timeout': own(`El servidor no ha respondido a tiempo. ${again}`),
  'server-error': ({ detail }) => `El servidor ha fallado${detail ? ` (${detail})` : ''}. ${again}`,
  'server-redirects': own('El servidor redirige a otra dirección. Escribe la dirección final.'),
  'not-a-server': own('En esa dirección no hay un servidor de soporte.'),
  'bad-token': own('El servidor ha dado una sesión que no se entiende.'),
  'access-denied': own('El servidor no permite esto a tu usuario.'),
  'handshake-no-cookie': own('El servidor no ha recibido la sesión. Entra de nuevo.'),
  'handshake-no-token': own('El servidor no encuentra la sesión. Entra de nuevo.'),
  'handshake-bad-token': own('La sesión ya no vale. Entra de nuevo.'),
  'handshake-other': ({ detail }) => `El servidor ha rechazado la conexión${detail ? `: ${detail}` : '.'}`,
  'message-empty': own('El mensaje está vacío.'),
  'message-too-long': own('El mensaje es demasiado largo para el servidor. Divídelo en dos.'),
  'message-unknown': own('Ese mensaje ya no está.'),
  'message-invalid': own('El servidor no admite ese mensaje.'),
  'already-answered': ({ detail }) => `${detail ?? 'Otro agente'} ya ha respondido.`,
  'file-failed': ({ detail }) =>
    `No se ha podido guardar el archivo${detail ? ` (${detail})` : ''}. Prueba en otra carpeta.`,
  'link-unsafe': own('Ese enlace no se puede abrir con seguridad.'),
  'link-failed': own('El sistema no ha podido abrir el enlace. Cópialo y ábrelo en el navegador.'),
  'storage-failed': own('El almacén de mensajes de este equipo no responde. Nada se ha enviado ni borrado.'),
};
