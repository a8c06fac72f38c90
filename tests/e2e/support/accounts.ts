/** Who there is on the test server, and what was said before anybody looked. */
import type { Account, NewMensaje } from './server.ts';

export const PASS = 'una contraseña larga';

export const MARTA = { usuario: 'marta', pass: PASS };

export const ACCOUNTS: readonly Account[] = [
  { usuario: 'admin', nombre: 'Administración', rol: 'admin' },
  { usuario: 'marta', nombre: 'Marta Ruiz', rol: 'admin' },
  { usuario: 'ana22', nombre: 'Ana', rol: 'user' },
  { usuario: 'juan1', nombre: 'Juan', rol: 'user' },
  { usuario: 'lucía', nombre: 'Lucía', rol: 'user' },
];

const MINUTE = 60_000;

/** Ana asks and is answered; Juan asked twice and waits. Lucía never wrote. */
export function pastMessages(now: number): readonly NewMensaje[] {
  const past = (minutes: number, de: string, para: string, mensaje: string) => ({
    de,
    para,
    mensaje,
    fecha: now - minutes * MINUTE,
  });
  return [
    past(2_000, 'ana22', 'admin', 'Buenos días'),
    past(1_999, 'ana22', 'admin', 'No me llega el correo de confirmación'),
    past(1_990, 'admin', 'ana22', 'Lo miro ahora mismo'),
    past(1_980, 'ana22', 'admin', 'Gracias, ya está'),
    past(1_979, 'marta', 'ana22', 'A ti'),
    past(30, 'juan1', 'admin', '¿Puedo cambiar la dirección de envío?'),
    past(29, 'juan1', 'admin', 'Es para mañana'),
  ];
}
