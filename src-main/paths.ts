/** Where everything lies: what was built, and what is kept. `app.asar` looks like a folder to both. */
import { join } from 'node:path';
import { app } from 'electron';

const root = join(import.meta.dirname, '../..');

export const PRELOAD = join(root, 'dist/preload/index.cjs');
export const RENDERER = join(root, 'dist/renderer');
export const ASSETS = join(root, 'assets');

/** Folders of the signed-in system user; valid before `ready`, as long as no one changes `userData` after. */
export const dataPaths = () => ({
  stores: join(app.getPath('userData'), 'stores'),
  logs: join(app.getPath('userData'), 'logs'),
});
