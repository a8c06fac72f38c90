import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, test } from './support/electron.ts';

test('a file is saved where the system’s dialog says; the team’s replies are read from theirs', async ({
  folder,
  launch,
}) => {
  const team = join(folder, 'equipo.json');
  const reply = { shortcode: 'horario', text: 'De 9:00 a 14:00' };
  await writeFile(team, JSON.stringify([reply]));
  const { app, page } = await launch(`--replies=${team}`);
  expect(await call(page, 'snapshot', {})).toMatchObject({ result: { shared: [reply] } });

  /** What the person at the dialog does: it is the system's, and nobody is there. */
  const answer = (filePath: string | null) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    }, filePath);
  const save = () => call(page, 'save-file', { name: 'respuestas.json', text: 'Señas' });
  const file = join(folder, 'salida.json');
  await answer(file);
  expect(await save()).toEqual({ ok: true, result: { saved: true } });
  expect(await readFile(file, 'utf8')).toBe('Señas');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await answer(null);
  expect(await save()).toEqual({ ok: true, result: { saved: false } });
  await answer(join(folder, 'no', 'hay.json'));
  expect(await save()).toEqual({ ok: false, fault: { code: 'file-failed', detail: 'ENOENT' } });
});
