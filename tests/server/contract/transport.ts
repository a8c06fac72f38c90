import { expect } from 'vitest';
import { get } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';
import { connect, connectOutcome, listen, newMark, nextEvent } from '../support/socket.ts';

export function transportRows({ row }: Rows): void {
  row('polling and WebSocket both work, and hear each other', [], async ({ url, cookie, people }) => {
    const polling = await connect(url, await cookie('admin'), { transports: ['polling'] });
    const webSocket = await connect(url, await cookie('customer'), { transports: ['websocket'] });
    const [polled, socketed] = [listen(polling), listen(webSocket)];
    const [mark, answer] = [newMark(), newMark()];
    polling.emit('mensaje_privado', { para: people.customer.usuario, mensaje: mark });
    await socketed.until(mark);
    webSocket.emit('mensaje_privado', { para: people.admin.usuario, mensaje: answer });
    await polled.until(answer);
  });

  row('a packet over 1,000,000 bytes closes the socket; one under it passes', [], async ({ url, cookie, people }) => {
    const options = { transports: ['websocket'] };
    const admin = await connect(url, await cookie('admin'), options);
    const inbox = listen(await connect(url, await cookie('customer'), options));
    const mark = newMark();
    admin.emit('mensaje_privado', { para: people.customer.usuario, mensaje: mark + 'x'.repeat(990_000) });
    await inbox.until(mark);
    const closed = nextEvent(admin, 'disconnect');
    admin.emit('mensaje_privado', { para: people.customer.usuario, mensaje: 'x'.repeat(1_000_001) });
    expect((await closed)[0]).toBe('transport close');
  });

  row('another namespace: "Invalid namespace"', [], async ({ url, cookie }) => {
    expect(await connectOutcome(`${url}/otro`, await cookie('admin'))).toBe('Invalid namespace');
  });

  row('no compression of frames, no CORS', [], async ({ url, cookie }) => {
    const socket = await connect(url, await cookie('admin'), { transports: ['websocket'] });
    const { ws } = socket.io.engine.transport as unknown as { ws: { extensions: unknown } };
    expect(ws.extensions).toBe('');
    const { headers } = await get(`${url}/socket.io/?EIO=4&transport=polling`, null, { Origin: 'http://otro.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
}
