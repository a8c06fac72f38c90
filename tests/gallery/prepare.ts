/** What has to be done on the page for a state to be seen. */
import { expect, type Page } from '@playwright/test';
import { pause } from './pause.ts';
import { prepareKnowing } from './prepare-knowing.ts';
import type { StateName } from './scenes/index.ts';

type Prepare = (page: Page) => Promise<void>;

async function trySignIn(page: Page): Promise<void> {
  await page.getByLabel('Contraseña').fill('no es esta');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajustes' }).click();
}

async function openReplies(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByRole('button', { name: 'Respuestas guardadas' }).click();
  await page.getByRole('dialog', { name: 'Respuestas guardadas' }).waitFor();
}

async function scrollBack(page: Page): Promise<void> {
  const log = page.getByRole('log');
  await expect(log.getByRole('article').last()).toContainText('400.');
  // Until the page has drawn its first thread it holds the end: a reader who is elsewhere is known by what is not read aloud.
  await expect(async () => {
    await log.evaluate((element) => element.scrollBy(0, -1_500));
    await expect(log).toHaveAttribute('aria-live', 'off', { timeout: 500 });
  }).toPass();
  await page.evaluate(() => {
    for (const n of [1, 2]) {
      const mensaje = {
        id: `fresh-${n}`,
        usuario: 'ana22',
        de: 'ana22',
        para: null,
        mensaje: 'Otra cosa',
        fecha: Date.now() + n,
        delivery: 'received' as const,
        stored: false,
        mark: null,
      };
      const conversation = {
        usuario: 'ana22',
        last: mensaje,
        unread: n,
        waitingSince: Date.now(),
        draft: '',
        answeredAt: null,
        unsent: 0,
      };
      window.gallery.emit('mensaje_recibido', { seq: 10 + n, mensajes: [mensaje], conversations: [conversation] });
    }
  });
  await expect(page.getByRole('button', { name: '2 nuevos' })).toBeVisible();
}

export const prepare: Partial<Record<StateName, Prepare>> = {
  'sign-in-wrong': trySignIn,
  'sign-in-limited': trySignIn,
  'sign-in-unreachable': trySignIn,
  'expired-wrong': trySignIn,
  'expired-limited': trySignIn,
  settings: openSettings,
  ...prepareKnowing,
  async 'settings-unsent'(page) {
    await openSettings(page);
    await page.getByRole('button', { name: 'Salir' }).click();
  },
  'scrolled-back': scrollBack,
  async 'discard-asked'(page) {
    await page.getByRole('button', { name: 'Descartar: Voy a llamar' }).click();
  },
  async overtaken(page) {
    const box = page.getByRole('textbox', { name: 'Mensaje para ana22' });
    await box.fill('Buenos días, Ana. Lo miro ahora mismo.');
    await box.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
  },
  async crowded(page) {
    const box = page.getByRole('textbox', { name: 'Mensaje para ana22' });
    await box.fill('Buenos días, Ana. Lo miro ahora mismo.');
    await box.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
  },
  async views(page) {
    await page.getByRole('combobox', { name: 'Mostrar' }).selectOption('Crear o quitar vistas…');
    await page.getByRole('dialog', { name: 'Vistas' }).waitFor();
  },
  async hasty(page) {
    await pause(page); // all of it within one second
    for (const name of ['pedro', 'ana22']) {
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
      await page.clock.runFor(100);
    }
    const box = page.getByRole('textbox', { name: 'Mensaje para ana22' });
    await box.fill('Buenos días, Ana. Lo miro ahora mismo.');
    await box.press('Enter');
    await page.clock.runFor(100);
    await expect(page.getByRole('alert')).toBeVisible();
    await page.clock.resume();
  },
  async 'too-long'(page) {
    await page.getByRole('textbox', { name: 'Mensaje para ana22' }).fill('Una línea larga. '.repeat(240));
  },
  async notices(page) {
    await openSettings(page);
    await page.getByRole('button', { name: '¿Funcionan mis avisos?' }).click();
    const dialog = page.getByRole('dialog', { name: '¿Funcionan mis avisos?' });
    await dialog.getByRole('button', { name: 'Enviar un aviso de prueba' }).click();
    await expect(dialog.getByText('¿Lo has visto?')).toBeVisible();
  },
  async quiet(page) {
    await openSettings(page);
    await page.getByRole('searchbox', { name: 'Buscar ajuste' }).fill('avisos');
  },
  async 'link-asked'(page) {
    await page.getByRole('link', { name: /^https:..ejemplo.es/ }).click();
    await expect(page.getByRole('dialog', { name: '¿Abrir este enlace?' })).toBeVisible();
  },
  async 'host-dropped'(page) {
    await page.getByRole('log').waitFor();
    await page.evaluate(() => window.gallery.presence('down'));
  },
  async 'row-menu'(page) {
    await page.getByRole('option', { name: /^juan1/ }).click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
  },
  async 'filter-empty'(page) {
    await page.getByRole('combobox', { name: 'Mostrar' }).selectOption('Archivadas');
  },
  async 'search-no-match'(page) {
    await page.getByRole('searchbox', { name: 'Buscar' }).fill('nadie así');
  },
  async 'search-hits'(page) {
    await page.getByRole('searchbox', { name: 'Buscar' }).fill('desde:nunca p');
    await page.clock.runFor(200);
    await expect(page.getByRole('listbox', { name: 'Mensajes encontrados' })).toBeVisible();
  },
  async 'search-recents'(page) {
    await page.getByRole('searchbox', { name: 'Buscar' }).focus();
    await expect(page.getByRole('region', { name: 'Búsquedas recientes' })).toBeVisible();
  },
  async palette(page) {
    await page.getByRole('log').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill('an');
  },
  async suggestions(page) {
    await page.getByRole('textbox', { name: 'Mensaje para ana22' }).pressSequentially('/');
    await expect(page.getByRole('listbox', { name: 'Respuestas guardadas' })).toBeVisible();
  },
  async replies(page) {
    await openReplies(page);
    await page.getByRole('combobox', { name: 'Buscar respuesta' }).fill('env');
    await page.keyboard.press('Enter');
  },
  'replies-none': openReplies,
  async 'replies-import'(page) {
    await openReplies(page);
    const replies = [
      { shortcode: 'gracias', text: 'Gracias a ti. Un saludo, {agente}.' },
      { shortcode: 'horario', text: 'Abrimos de 9:00 a 14:00 y de 16:00 a 19:30.' },
      { shortcode: 'dos palabras', text: 'Esto no puede ser' },
    ];
    const buffer = Buffer.from(JSON.stringify({ replies }));
    await page.locator('input[type=file]').setInputFiles({ name: 'equipo.json', mimeType: 'application/json', buffer });
    await expect(page.getByRole('region', { name: 'De equipo.json' })).toBeVisible();
  },
  async 'notes-found'(page) {
    await page.getByRole('searchbox', { name: 'Buscar' }).fill('camion');
    await page.clock.runFor(200);
    await expect(page.getByRole('group', { name: 'Notas' })).toBeVisible();
  },
  async 'find-in-thread'(page) {
    await page.getByRole('log').waitFor();
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Buscar en la conversación' }).fill('pedido');
    await page.clock.runFor(300);
    await expect(page.getByText('1 de 3')).toBeVisible();
  },
  async 'jump-to-date'(page) {
    await page.getByRole('button', { name: 'Ir a un día' }).click();
  },
  async 'cheat-sheet'(page) {
    await page.getByRole('listbox', { name: 'Conversaciones' }).focus();
    await page.keyboard.press('?');
  },
  async 'send-refused'(page) {
    const box = page.getByRole('textbox', { name: 'Mensaje para ana22' });
    await box.fill('Un texto demasiado largo para el servidor\ncon su segunda línea');
    await box.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
  },
};
