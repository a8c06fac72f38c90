/** What stands between a key and a message that has left. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

/** The page's clock stands still until the undo runs: however slow the machine, the switch was just now. */
async function holdClock(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const at = Date.now();
    const running = Date.now;
    Date.now = () => at;
    Object.assign(globalThis, { releaseClock: () => Object.assign(Date, { now: running }) });
  });
  return () => page.evaluate(() => (globalThis as unknown as { releaseClock: () => void }).releaseClock());
}

test('taken back before it leaves; right after a switch, asked whom it is for', async ({ desk, server }) => {
  const { page } = desk;
  const { keyboard } = page;
  const choose = async (option: string) => {
    await keyboard.press('Control+,');
    await page.getByRole('group', { name: 'Deshacer envío' }).getByRole('radio', { name: option, exact: true }).check();
    await keyboard.press('Escape');
  };
  await choose('10 s');
  await desk.open('ana22');
  await desk.send('ana22', 'Para otra persona');
  await expect(page.getByText(/^Para ana22: sale en \d+ s$/)).toBeVisible();
  await keyboard.press('Control+z');
  await expect(desk.composer('ana22')).toHaveValue('Para otra persona');
  await expect(desk.messages('ana22').last()).toContainText('A ti');
  await choose('No');

  await desk.open('juan1');
  await desk.composer('juan1').fill('Sí, Juan');
  await desk.open('ana22');
  const release = await holdClock(page);
  await keyboard.press('Control+j');
  await expect(desk.composer('juan1')).toBeFocused();
  await keyboard.press('Enter');
  await expect(desk.alert).toContainText('Acabas de cambiar de conversación. ¿Es para juan1?');
  await keyboard.press('Escape');
  await release();
  await desk.sendButton('juan1').click();
  await expect(desk.messages('juan1').last()).toContainText('guardado');
  const stored = [...(await server.stored('juan1')), ...(await server.stored('ana22'))];
  expect(stored.filter(({ de }) => de === 'marta').map(({ para, mensaje }) => `${para}: ${mensaje}`)).toEqual([
    'juan1: Sí, Juan',
    'ana22: A ti',
  ]);
  await desk.open('ana22');
  await expect(desk.composer('ana22')).toHaveValue('Para otra persona');
});

test('a reply that waited while the customer wrote does not leave unasked; both are shown', async ({
  desk,
  server,
}) => {
  const { page } = desk;
  await desk.open('juan1');
  await server.stop();
  await expect(desk.link).toContainText('sin conexión');
  await desk.send('juan1', 'Ya está cambiada');
  await expect(desk.messages('juan1').last()).toContainText('en cola');
  const written = Date.now();
  await server.meanwhile([{ de: 'juan1', para: 'admin', mensaje: 'Mejor no la cambies', fecha: written }]);
  await expect.poll(() => Date.now()).toBeGreaterThan(written + 3_000); // shorter is no wait
  await server.start();
  await page.getByRole('button', { name: 'Reintentar ahora' }).click();
  await expect(desk.alert).toContainText('juan1 ha escrito: Mejor no la cambies', { timeout: 40_000 });
  await expect(desk.alert).toContainText('Tu respuesta: Ya está cambiada');
  await expect(desk.conversation('juan1')).toHaveAccessibleName(/sin enviar, espera tu decisión/);
  expect((await server.stored('juan1')).at(-1)?.mensaje).toBe('Mejor no la cambies');
  await page.getByRole('button', { name: 'Volver a editar' }).click();
  await expect(desk.composer('juan1')).toHaveValue('Ya está cambiada');
  await desk.send('juan1', 'De acuerdo, la dejo');
  await expect(desk.messages('juan1').last()).toContainText('guardado');
  expect((await server.stored('juan1')).slice(-2).map(({ mensaje }) => mensaje)).toEqual([
    'Mejor no la cambies',
    'De acuerdo, la dejo',
  ]);
});
