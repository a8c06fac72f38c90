/**
 * What the original page does, in a bare window: asks for every history, one after another as each comes, and appends
 * every message to the page, each scrolled to. `BENCH_SERVER`, `BENCH_COOKIE`; prints when all of it was painted.
 */
const { app, BrowserWindow, session } = require('electron');

const script = `(async () => {
  const list = document.createElement('ul');
  document.body.append(list);
  const usuarios = await (await fetch('/api/usuarios-conversaciones')).json();
  await Promise.all(usuarios.map(async (usuario) => {
    const row = document.createElement('li');
    row.textContent = usuario;
    const box = document.createElement('div');
    box.style = 'height: 400px; overflow: auto';
    list.append(row, box);
    const mensajes = await (await fetch('/api/mensajes?con=' + encodeURIComponent(usuario))).json();
    for (const { de_usuario, mensaje, fecha } of mensajes) {
      const item = document.createElement('p');
      item.textContent = de_usuario + ': ' + mensaje + ' ' + new Date(fecha).toLocaleString();
      box.append(item);
      box.scrollTop = box.scrollHeight;
    }
  }));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return Date.now();
})()`;

app.whenReady().then(async () => {
  const [name, value] = process.env.BENCH_COOKIE.split('=');
  await session.defaultSession.cookies.set({ url: process.env.BENCH_SERVER, name, value });
  const window = new BrowserWindow({ width: 1200, height: 800, webPreferences: { sandbox: true } });
  await window.loadURL(`${process.env.BENCH_SERVER}/`);
  const began = Date.now();
  const at = await window.webContents.executeJavaScript(script);
  process.stdout.write(`@loaded ${at - began}\n`, () => app.exit(0));
});
