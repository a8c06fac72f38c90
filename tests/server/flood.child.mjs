/** Says as much as its connection takes, until it is ended: `flood.child.mjs URL TOKEN legacy|extended`. */
import { io } from 'socket.io-client';

const [url = '', token = '', mode] = process.argv.slice(2);
const auth = mode === 'extended' ? { proto: 1, caps: [], desde: null } : {};
const socket = io(url, { extraHeaders: { Cookie: `token=${token}` }, transports: ['websocket'], auth });
let said = 0;

function flood() {
  for (let n = 0; n < 200; n++) {
    const cid = `01920000-0000-7000-9000-${String(++said).padStart(12, '0')}`;
    socket.emit('mensaje_privado', { para: 'admin', mensaje: 'x'.repeat(200), ...(mode === 'extended' && { cid }) });
  }
  setTimeout(flood, 2);
}
socket.on('connect', () => {
  flood();
  process.send?.('flooding');
});
