/** Fills a small disk through the store; prints what happened as JSON. Run inside its own mount namespace. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStoreOpener } from '../../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import type { StoredMensaje } from '../../src-core/ports.ts';

const [dataDir = ''] = process.argv.slice(-1);
const filler = join(dataDir, 'filler');
writeFileSync(filler, Buffer.alloc(1_000_000));
const open = createStoreOpener({ dataDir, clock: systemClock, log: () => {} });
const { store } = open({ server: 'https://chat.example', usuario: 'laura', key: 'a'.repeat(64) });

function write(index: number): string | null {
  const known = {
    id: `m${index}`,
    usuario: 'ana',
    de: 'laura',
    para: 'ana',
    mensaje: 'x'.repeat(60_000),
    fecha: index,
  } as const;
  const mensaje: StoredMensaje = {
    ...known,
    delivery: 'queued',
    stored: false,
    mark: null,
    read: true,
    cid: `m${index}`,
    seq: null,
  };
  try {
    store.write([{ type: 'put', mensaje }]);
    return null;
  } catch (error) {
    return String(error);
  }
}

let kept = 0;
let refusal: string | null = null;
while (refusal === null && kept < 1_000) {
  refusal = write(kept);
  if (refusal === null) kept++;
}
const held = store.thread('ana').length;
const again = write(kept);
rmSync(filler);
const after = write(kept);
store.close();
const reopened = open({ server: 'https://chat.example', usuario: 'laura', key: 'a'.repeat(64) });
const result = {
  kept,
  refusal,
  held,
  again,
  after,
  reopened: reopened.store.thread('ana').length,
  warnings: reopened.warnings,
};
reopened.store.close();
process.stdout.write(JSON.stringify(result));
