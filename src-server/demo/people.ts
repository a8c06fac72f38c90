import type { NewAccount } from '../accounts.ts';

/** The demo agents' password: anybody may know it, the server listens on loopback and forgets everything. */
export const DEMO_PASS = 'mostrador';

const agent = (usuario: string, nombre: string): NewAccount => ({ usuario, nombre, rol: 'admin', pass: DEMO_PASS });
export const AGENTS: readonly NewAccount[] = [agent('laura', 'Laura Gómez'), agent('marcos', 'Marcos Iglesias')];

/** Customers' names: accents, spaces, one long, one right-to-left. */
export const CUSTOMERS: Readonly<Record<string, string>> = {
  'ana.beltran': 'Ana Beltrán',
  'jose.maria': 'José María Etxeberria',
  'lucia.ferrer': 'Lucía Ferrer',
  pedro: 'Pedro Salas',
  'ines.quiroga': 'Inés Quiroga',
  'hugo.marin': 'Hugo Marín',
  'carmen.nunez': 'Carmen Núñez',
  'taller.ruiz': 'Taller Hermanos Ruiz',
  'yael.cohen': 'יעל כהן',
  'dev.martina': 'Martina Soler',
  'maria.del.carmen.fernandez-de-cordoba.y.alvarez-de-toledo':
    'María del Carmen Fernández de Córdoba y Álvarez de Toledo',
  'ivan.rey': 'Iván Rey',
};

/** The one who writes while you watch. */
export const LIVE_CUSTOMER = 'sofia.prieto';
export const LIVE_CUSTOMER_NAME = 'Sofía Prieto';
