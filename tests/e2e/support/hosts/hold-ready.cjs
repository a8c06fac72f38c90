/**
 * Required by Electron before the program: nothing is `ready` until Playwright is attached and says so. Playwright
 * only does this for a binary it finds itself (`loader.js`), and with switches of its own; here the program's stay.
 * Without it a window can be attached to while its first load commits; Chromium 130 then never tells of that
 * navigation (no `Page.frameNavigated`), and the launch waits for ever: 1 of 120 on a busy machine.
 */
const { app } = require('electron');

const whenReady = app.whenReady();
const emit = app.emit.bind(app);
let readyArgs = [];
let isReady = false;
let release;
const released = new Promise((resolve) => {
  release = resolve;
});

app.isReady = () => isReady;
app.whenReady = () => released;
app.emit = (event, ...args) => {
  if (event !== 'ready') return emit(event, ...args);
  readyArgs = args;
  return app.listenerCount('ready') > 0;
};

/** Playwright evaluates this by name once it listens. */
globalThis.__playwright_run = async () => {
  await whenReady;
  isReady = true;
  app.emit = emit;
  release();
  app.emit('ready', ...readyArgs);
};
