/** What has to be done for the panel, exports and the handover to be seen. */
import { expect, type Page } from '@playwright/test';

async function openHandover(page: Page): Promise<void> {
  await page.getByRole('log').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill('relevo');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Relevo de turno' }).waitFor();
}

/** Marcos's: one note more, and one about somebody whom Laura has a note about. */
function marcosHandover(now: number): string {
  const bare = { waitingSince: null, last: null, draft: '', note: '', pinned: false, snoozedUntil: null };
  const last = { de: 'juan1', mensaje: 'Hola, ¿está abierto el almacén?', fecha: now - 40_000 };
  const conversations = [
    { ...bare, usuario: 'juan1', waitingSince: now - 40_000, last, draft: 'Hola, Juan. Hasta las ocho.', pinned: true },
    { ...bare, usuario: 'ana22', note: 'El repartidor pasa otra vez a la una.' },
    { ...bare, usuario: 'lucía', note: 'Todo resuelto.' },
    { ...bare, usuario: 'tienda.nueva', waitingSince: now - 90_000 },
  ];
  const about = { format: 'mostrador-handover', version: 1, server: 'https://soporte.ejemplo.es', agent: 'marcos' };
  return JSON.stringify({ ...about, at: now - 10_000, conversations });
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Panel' }).click();
  await page.getByRole('list', { name: 'Cifras' }).waitFor();
}

export const prepareKnowing = {
  async export(page) {
    await page.getByRole('button', { name: 'Fijar, posponer, silenciar…' }).click();
    await page.getByRole('menuitem', { name: 'Exportar la conversación…' }).click();
    await page.getByRole('dialog', { name: 'Exportar la conversación con ana22' }).waitFor();
  },
  handover: openHandover,
  async 'handover-take'(page) {
    await openHandover(page);
    const buffer = Buffer.from(marcosHandover(await page.evaluate(() => Date.now())));
    await page.locator('input[type=file]').setInputFiles({ name: 'relevo.json', mimeType: 'application/json', buffer });
    await expect(page.getByRole('region', { name: 'Relevo de marcos' })).toBeVisible();
  },
  panel: openPanel,
  'panel-empty': openPanel,
  async 'panel-list'(page) {
    await openPanel(page);
    await page.getByRole('button', { name: 'Mensajes por hora: Tabla' }).click();
    await page.getByRole('button', { name: /^Sin atender/ }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  },
} satisfies Record<string, (page: Page) => Promise<void>>;
