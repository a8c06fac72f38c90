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
  await desk.signIn({ usuario: 'marta', pass: 'una contraseña larga' });
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
  for (const figure of ['Enviados 3', 'Consultas 3', 'Respondidas 2', 'Sin responder 1'])
    await expect(figures.getByRole('button', { name: figure })).toBeVisible();
  await expect(figures.getByRole('button', { name: /^Respuesta/ })).toHaveText(/3 min.*p90 10 min/);
  await expect(figures.getByRole('button', { name: /^Primera respuesta/ })).toHaveText(/1 min.*p90 3 min/);

  await panel.getByRole('button', { name: 'Mensajes por hora: Tabla' }).click();
  const hours = panel.getByRole('table', { name: 'Mensajes por hora' });
  await expect(hours.getByRole('row', { name: /^12:00/ })).toHaveText('12:0032220');
  await expect(hours.getByRole('row', { name: /^13:00/ })).toHaveText('13:0021101');
  await figures.getByRole('button', { name: 'Sin responder 1' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^lucía/ })
    .click();
  await expect(desk.messages('lucía').filter({ hasText: 'lucía 90' })).toBeInViewport();
  await expect(panel).toHaveCount(0);
});
