/** `npm run bench -- search`: what finding costs in an encrypted store of 100,000 messages, snippets and all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoreOpener } from '../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../src-core/adapters/system.ts';
import type { Store, Write } from '../src-core/ports.ts';
import { createReading } from '../src-core/reading.ts';

const MESSAGES = 100_000;
const ROUNDS = 40;
const WORDS =
  'hola buenos días pedido factura llega correo gracias almacén camión mañana tarde cliente número envío dirección tarjeta pago devolución tienda teléfono producto ayuda problema cuenta nombre calle ciudad ahora luego siempre nunca no sí vale'.split(
    ' ',
  );
/** From what nearly every message has to what one has. */
const QUERIES = [
  'n',
  'factura',
  'camion env',
  '"pedido factura"',
  'de:cliente7',
  'de:yo factura desde:2026-01-01',
  '99999',
];

/** The same numbers each time (Park and Miller's generator). */
function createChance(seed = 7): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function fill(store: Store): void {
  const chance = createChance();
  const puts = Array.from({ length: MESSAGES }, (_, index): Write => {
    const usuario = `cliente${chance(400)}`;
    const mensaje = `${Array.from({ length: 3 + chance(15) }, () => WORDS[chance(WORDS.length)]).join(' ')} ${index}`;
    const fecha = 1_750_000_000_000 + chance(40_000_000) * 1_000;
    const own = { id: `m${index}`, usuario, de: chance(3) === 0 ? 'laura' : usuario, para: null, mensaje, fecha };
    const rest = { delivery: 'received', stored: true, mark: null, read: true, cid: null, seq: null } as const;
    return { type: 'put', mensaje: { ...own, ...rest } };
  });
  store.write(puts);
}

export async function benchSearch(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  const log = () => {};
  const open = createStoreOpener({ dataDir, clock: systemClock, log });
  const { store } = open({ server: 'https://chat.example', usuario: 'laura', key: 'a'.repeat(64) });
  try {
    fill(store);
    const reading = createReading(() => store, { seq: () => 0 }, systemClock);
    for (const text of QUERIES) {
      const took: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const began = performance.now();
        reading.search({ text, usuario: null, before: null, limit: 50 }, 'laura');
        took.push(performance.now() - began);
      }
      took.sort((a, b) => a - b);
      const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(1).padStart(6);
      console.log(`${text.padEnd(32)} median ${at(0.5)} ms   p95 ${at(0.95)} ms`);
    }
  } finally {
    store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
