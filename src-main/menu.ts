/** The application menu: small, and home of the standard editing keys on macOS. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type ActionId, keysOf, type Shortcuts } from '../src-shared/shortcuts.ts';
import type { Words } from './words.ts';

export interface MenuActions {
  readonly settings: () => void;
  readonly search: () => void;
}

/** The page hears its own keys: the menu only says what they are. */
function item(id: ActionId, shortcuts: Shortcuts): MenuItemConstructorOptions {
  const accelerator = keysOf(id, shortcuts)?.replace('Mod', 'CmdOrCtrl').replace('Arrow', '');
  return accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
}

export function setMenu(actions: MenuActions, words: Words, shortcuts: Shortcuts): void {
  const settings = { ...item('settings', shortcuts), label: words.settings, click: actions.settings };
  const search = { ...item('search', shortcuts), label: words.search, click: actions.search };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [appMenu(settings, quit)] : []),
      { label: words.file, submenu: process.platform === 'darwin' ? [search] : [search, settings, separator, quit] },
      { label: words.edit, submenu: editMenu(words) },
      { label: words.view, submenu: viewMenu(words) },
      {
        label: words.window,
        submenu: [
          { role: 'minimize', label: words.minimize },
          { role: 'close', label: words.close },
        ],
      },
    ]),
  );
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function appMenu(...[settings, quit]: MenuItemConstructorOptions[]): MenuItemConstructorOptions {
  const hide: MenuItemConstructorOptions[] = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }];
  const items = [{ role: 'about' } as const, separator, settings, separator, ...hide, separator, quit];
  return { label: app.getName(), submenu: items.filter((item) => item !== undefined) };
}

function editMenu(words: Words): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    separator,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'pasteAndMatchStyle', label: words.pasteAndMatchStyle },
    { role: 'selectAll', label: words.selectAll },
  ];
}

function viewMenu(words: Words): MenuItemConstructorOptions[] {
  const development: MenuItemConstructorOptions[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    separator,
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(app.isPackaged ? [] : development),
  ];
}
