/** The least that Electron can be: one window with one line of text. */
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 800, webPreferences: { sandbox: true } });
  window.loadURL('data:text/html,<!doctype html><p>Hola');
});
