import { MARTA } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';

const SAID = 'Mira https://ejemplo.es/pedido?n=1, cód\u200Bigo \u202E8110\u202C.';

test('a link asks before it opens, what hides is shown, and a copy is exactly what was said', async ({
  desk,
  customer,
}) => {
  const ana = await customer('ana22');
  await desk.open('ana22');
  ana.say(SAID);
  const message = desk.messages('ana22').last();
  await expect(message).toContainText('Mira');
  await expect(message.getByRole('img')).toHaveCount(3);
  await expect(message.getByRole('img').first()).toHaveAccessibleName('carácter oculto U+200B');
  await message.getByRole('link', { name: 'https://ejemplo.es/pedido?n=1', exact: true }).click();
  const dialog = desk.page.getByRole('dialog', { name: '¿Abrir este enlace?' });
  await expect(dialog).toContainText('ejemplo.es');
  await dialog.getByRole('button', { name: 'Copiar enlace' }).click();
  await expect(dialog).toHaveCount(0);
  const box = desk.composer('ana22');
  await box.focus();
  await desk.page.keyboard.press('Control+V');
  await expect(box).toHaveValue('https://ejemplo.es/pedido?n=1');
  await box.fill('');
  await desk.page.keyboard.press('Alt+c');
  await desk.page.keyboard.press('Control+V');
  await expect(box).toHaveValue(SAID);
});

test('days stand apart, what is new begins with a line; a word and a day of long ago are found in the thread', async ({
  launch,
  customer,
  server,
}) => {
  const noon = (daysAgo: number) => new Date(new Date().setHours(12, 0, 0, 0)).setDate(new Date().getDate() - daysAgo);
  const days = Array.from({ length: 90 }, (_, index) => 100 - index);
  const line = (daysAgo: number) => `Hace ${daysAgo} días: el pedido ${daysAgo === 60 ? 'fantasma' : 'de siempre'}`;
  await server.running.mensajes.importMensajes(
    days.map((daysAgo) => ({ de: 'lucía', para: 'admin', mensaje: line(daysAgo), fecha: noon(daysAgo) })),
  );
  const lucía = await customer('lucía');
  const desk = await launch();
  await desk.signIn(MARTA);
  await expect(desk.conversation('lucía')).toContainText(line(11));
  await desk.open('lucía');
  const { page } = desk;
  const { keyboard } = page;
  const news = page.getByRole('separator', { name: 'Nuevo desde tu última visita' });
  const shown = (daysAgo: number) => desk.messages('lucía').filter({ hasText: line(daysAgo) });
  await expect(shown(11)).toBeInViewport();
  await desk.open('juan1');
  lucía.say('Una cosa nueva');
  await expect(desk.conversation('lucía')).toHaveAccessibleName(/^lucía, 1 sin leer/);
  await desk.open('lucía');
  await expect(news).toBeInViewport();
  await expect(desk.thread('lucía').getByText('Hoy', { exact: true })).toBeInViewport();

  await keyboard.press('Control+f');
  await keyboard.type('FANTASMA');
  await expect(page.getByText('1 de 1', { exact: true })).toBeVisible();
  await expect(shown(60)).toBeInViewport();
  await keyboard.press('Escape');
  await keyboard.press('Control+Shift+d');
  const dialog = page.getByRole('dialog', { name: 'Ir a un día' });
  const wanted = new Date(noon(90));
  const two = (part: number) => String(part).padStart(2, '0');
  await dialog.getByLabel('Día').fill(`${wanted.getFullYear()}-${two(wanted.getMonth() + 1)}-${two(wanted.getDate())}`);
  await keyboard.press('Enter');
  await expect(shown(90)).toBeInViewport();
  await expect(desk.composer('lucía')).toBeFocused();
});
