/** Required by Electron before the program: says when what `BENCH_WAITS_FOR` selects is painted in its window. */
const { app } = require('electron');

const script = `new Promise((resolve) => {
  const painted = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(Date.now());
    port2.postMessage(0); // after the frame
  });
  const isThere = () => document.querySelector(${JSON.stringify(process.env.BENCH_WAITS_FOR)}) !== null;
  const watch = new MutationObserver(() => {
    if (!isThere()) return;
    watch.disconnect();
    painted();
  });
  if (isThere()) painted();
  else watch.observe(document, { childList: true, subtree: true });
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const at = await contents.executeJavaScript(script);
    process.stdout.write(`@painted ${at}\n`, () => app.exit(0));
  });
});
