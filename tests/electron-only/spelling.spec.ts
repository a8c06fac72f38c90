import type { MenuItem } from 'electron';
import { consolePage } from '../e2e/support/console-page.ts';
import { expect, test } from './support/signed-in.ts';

interface Seen {
  menu?: readonly Pick<MenuItem, 'label' | 'click'>[];
}

test('a misspelled word is marked in the composer; the menu corrects it, or learns it', async ({ program, signIn }) => {
  const { app, page } = program;
  const desk = consolePage(page);
  await signIn(program);
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function seen() {
      (globalThis as Seen).menu = this.items;
    };
  });
  const composer = desk.composer('juan1');
  /** The menu over the first word, once the word was looked up. */
  const over = async (wanted: string) => {
    await expect(async () => {
      await composer.click({ button: 'right', position: { x: 22, y: 14 } });
      const labels = await app.evaluate(() => (globalThis as Seen).menu?.map(({ label }) => label) ?? []);
      expect(labels).toContain(wanted);
    }).toPass({ timeout: 15_000 });
    await app.evaluate((_, label) => (globalThis as Seen).menu?.find((item) => item.label === label)?.click(), wanted);
  };
  await desk.open('juan1');
  await composer.pressSequentially('paqete mañana tomorrow');
  await over('paquete');
  await expect(composer).toHaveValue('paquete mañana tomorrow');
  await composer.fill('');
  await composer.pressSequentially('Mostradorcito llega');
  await over('Añadir «Mostradorcito» al diccionario');
  await expect
    .poll(() => page.evaluate(() => window.mostrador.call('spelling', { words: ['Mostradorcito', 'paqete'] })))
    .toEqual({ ok: true, result: { wrong: ['paqete'] } });
});
