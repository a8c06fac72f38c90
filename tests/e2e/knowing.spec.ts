import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PASS } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';

const MINUTE = 60_000;

test('the panel counts a day as it was, in figures and hour by hour; a figure leads to its conversations', async ({
  server,
  launch,
}) => {
  // Of the day before yesterday at noon there is nothing else: four customers, three answered, in 1, 3 and 10 minutes.
  const noon = new Date(Date.now() - 3 * 86_400_000).setHours(12, 0, 0, 0);
  const said = (minute: number, de: string, para: string) => ({
    ...{ de, para, mensaje: `${de} ${minute}`, fecha: noon + minute * MINUTE },
  });
  await server.running.mensajes.importMensajes([
    said(0, 'ana22', 'admin'),
    said(1, 'marta', 'ana22'),
    said(2, 'juan1', 'admin'),
    said(3, 'juan1', 'admin'),
    said(5, 'admin', 'juan1'),
    said(70, 'ana22', 'admin'),
    said(80, 'marta', 'ana22'),
    said(90, 'lucía', 'admin'),
  ]);
  const desk = await launch();
  await desk.signIn({ usuario: 'marta', pass: PASS });
  await expect(desk.conversation('lucía')).toContainText('lucía 90');
  const { page } = desk;
  await page.getByRole('button', { name: 'Panel' }).click();
  const panel = page.getByRole('region', { name: 'Panel' });
  await panel.getByLabel('Periodo').selectOption('Otros días…');
  const day = new Date(noon - new Date(noon).getTimezoneOffset() * MINUTE).toISOString().slice(0, 10);
  await panel.getByLabel('Hasta').fill(day);
  await panel.getByLabel('Desde').fill(day);
  const figures = panel.getByRole('list', { name: 'Cifras' });
  await expect(figures.getByRole('button', { name: 'Recibidos 5' })).toBeVisible();
  for (const figure of ['Enviados 3', 'Consultas 3', 'Atendidas 2', 'Sin atender 1'])
    await expect(figures.getByRole('button', { name: figure })).toBeVisible();
  await expect(figures.getByRole('button', { name: /^Respuesta/ })).toHaveText(/3 min.*p90 10 min/);
  await expect(figures.getByRole('button', { name: /^Primera respuesta/ })).toHaveText(/1 min.*p90 3 min/);

  await panel.getByRole('button', { name: 'Mensajes por hora: Tabla' }).click();
  const hours = panel.getByRole('table', { name: 'Mensajes por hora' });
  await expect(hours.getByRole('row', { name: /^12:00/ })).toHaveText('12:0032220');
  await expect(hours.getByRole('row', { name: /^13:00/ })).toHaveText('13:0021101');
  await figures.getByRole('button', { name: 'Sin atender 1' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^lucía/ })
    .click();
  await expect(desk.messages('lucía').filter({ hasText: 'lucía 90' })).toBeInViewport();
  await expect(panel).toHaveCount(0);
});

test('a conversation leaves as a table and as a page; figures leave as a table', async ({ desk, hostKind }) => {
  const { page } = desk;
  await desk.open('ana22');
  const leave = (format: string) =>
    desk.caught(async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill('exportar la');
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: format }).check();
      await page.getByRole('button', { name: 'Guardar…' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  const csv = await leave('(CSV)');
  expect(csv.name).toBe('ana22.csv');
  const rows = csv.content.toString().split('\r\n');
  expect(rows[0]).toBe('\uFEFFFecha,De,Para,Mensaje,Estado');
  expect(rows.slice(1).map((row) => row.slice(row.indexOf(',') + 1))).toEqual([
    'ana22,admin,Buenos días,',
    'ana22,admin,No me llega el correo de confirmación,',
    'admin,ana22,Lo miro ahora mismo,',
    'ana22,admin,"Gracias, ya está",',
    'marta,ana22,A ti,guardado',
    '',
  ]);
  if (hostKind === 'electron') {
    const pdf = await leave('(PDF)');
    expect(pdf.name).toBe('ana22.pdf');
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.content.length).toBeGreaterThan(5_000);
  }
  const html = (await leave('(HTML)')).content.toString();
  expect(html).toContain('<p class="text" dir="auto">No me llega el correo de confirmación</p>');

  await page.getByRole('button', { name: 'Panel' }).click();
  await page.getByLabel('Periodo').selectOption('7 días');
  await expect(page.getByRole('button', { name: 'Recibidos 5' })).toBeVisible();
  const figures = await desk.caught(async () => {
    await page.getByRole('button', { name: 'Exportar CSV…' }).click();
    await expect(page.getByText('Guardada')).toBeVisible();
  });
  expect(figures.content.toString()).toMatch(/^\uFEFFParte,Nombre,.*\r\nTotal,,\S+,\S+,5,2,2,1,1,600,600,60,600\r\n/);
});

test('a shift is handed over: what the next agent has not is taken, what they have is asked', async ({
  desk,
  launch,
  folder,
}) => {
  const { page } = desk;
  const note = (from: Page, usuario: string) => from.getByRole('textbox', { name: `Nota sobre ${usuario}` });
  await desk.open('ana22');
  await page.keyboard.press('Control+i');
  await note(page, 'ana22').fill('Prefiere que la llamen');
  await desk.open('juan1');
  await desk.composer('juan1').fill('Hola, Juan. Sí, se puede');
  const openHandover = async (from: Page) => {
    await from.keyboard.press('Control+k');
    await from.getByRole('combobox', { name: 'Paleta de comandos' }).fill('relevo');
    await from.keyboard.press('Enter');
  };
  const { name, content } = await desk.caught(async () => {
    await openHandover(page);
    await page.getByRole('button', { name: 'Guardar relevo…' }).click();
    await expect(page.getByText('Guardada')).toBeVisible();
  });
  expect(name).toMatch(/^relevo-marta-.*\.json$/);
  expect(JSON.parse(content.toString()).conversations).toMatchObject([
    { usuario: 'juan1', draft: 'Hola, Juan. Sí, se puede' },
    { usuario: 'ana22', note: 'Prefiere que la llamen', waitingSince: null },
  ]);
  await desk.close();

  const next = await launch({ profile: join(folder, 'next') });
  await next.signIn({ usuario: 'admin', pass: PASS });
  await next.open('ana22');
  await next.page.keyboard.press('Control+i');
  await note(next.page, 'ana22').fill('Mía');
  await openHandover(next.page);
  const dialog = next.page.getByRole('dialog', { name: 'Relevo de turno' });
  const file = { name, mimeType: 'application/json', buffer: content };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByRole('region', { name: 'Relevo de marta' })).toBeFocused();
  await expect(dialog.getByRole('checkbox', { name: 'Borradores (1)' })).toBeChecked();
  await dialog.getByRole('combobox', { name: 'Nota, ana22: qué hacer' }).selectOption('Añadir detrás');
  await dialog.getByRole('button', { name: 'Tomar 2' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(note(next.page, 'ana22')).toHaveValue('Mía\nPrefiere que la llamen');
  await next.open('juan1');
  await expect(next.composer('juan1')).toHaveValue('Hola, Juan. Sí, se puede');
});
