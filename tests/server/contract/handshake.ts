import { expect } from 'vitest';
import type { Rows } from '../support/rows.ts';
import { connect, connectOutcome, listen, newMark, nextEvent, openSocket } from '../support/socket.ts';

/** Well formed, alive, and signed with another key. */
const FORGED =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyIjoiYWRtaW4iLCJyb2wiOiJhZG1pbiIsImV4cCI6NDEwMjQ0NDgwMH0.NTOZxnAb9qfYYvJjM6YDKvHxMSYZq9WqmYvBqmFg5GE';
const UNSIGNED = `${btoa('{"alg":"none","typ":"JWT"}').replace(/=/g, '')}.${FORGED.split('.')[1]}.`;

export function handshakeRows({ row }: Rows): void {
  row('no Cookie header: "No autenticado"', [], async ({ url }) => {
    expect(await connectOutcome(url, null)).toBe('No autenticado');
  });

  row('cookies, none of them a token: "Token no proporcionado"', [], async ({ url }) => {
    expect(await connectOutcome(url, 'idioma=es; tema=oscuro')).toBe('Token no proporcionado');
    expect(await connectOutcome(url, 'token=')).toBe('Token no proporcionado');
  });

  row('malformed, forged or unsigned: "Token inválido"', [], async ({ url }) => {
    for (const token of ['x', 'a.b.c', FORGED, UNSIGNED]) {
      expect(await connectOutcome(url, `token=${token}`)).toBe('Token inválido');
    }
  });

  row('expired: "Token inválido"', ['mint'], async ({ url, mint }) => {
    expect(await connectOutcome(url, `token=${await mint('admin', -1)}`)).toBe('Token inválido');
    await connect(url, `token=${await mint('admin', 60)}`);
  });

  row('the first cookie whose name ends in token is the one looked at', [], async ({ url, cookie }) => {
    const good = await cookie('customer');
    expect(await connectOutcome(url, `csrftoken=abc; ${good}`)).toBe('Token inválido');
    await connect(url, `idioma=es; x${good}; token=abc`);
  });

  row('it is the header that counts: a token in `auth` or the query is not looked at', [], async ({ url, cookie }) => {
    const token = (await cookie('customer')).slice('token='.length);
    expect(await connectOutcome(url, null, { auth: { token }, query: { token } })).toBe('No autenticado');
  });

  row('an unknown `auth` changes nothing: only `mensaje_recibido` is heard', [], async ({ url, cookie, people }) => {
    const socket = await connect(url, await cookie('customer'), { auth: { otra: 1 } });
    const inbox = listen(socket);
    const admin = await connect(url, await cookie('admin'));
    const mark = newMark();
    admin.emit('mensaje_privado', { para: people.customer.usuario, mensaje: mark });
    await inbox.until(mark);
    expect(new Set(inbox.marked('').map(([event]) => event))).toEqual(new Set(['mensaje_recibido']));
  });

  row('a refused socket does not retry; a new cookie and connect() work on it', [], async ({ url, cookie }) => {
    const headers = { Cookie: 'token=x' };
    const socket = openSocket(url, null, { reconnection: true, extraHeaders: headers });
    const refused = nextEvent(socket, 'connect_error');
    socket.connect();
    await refused;
    expect(socket.active).toBe(false);
    headers.Cookie = await cookie('customer');
    // The cookie goes with the HTTP request, so the connection below has to be a new one too.
    socket.io.engine.close();
    const connected = nextEvent(socket, 'connect');
    socket.connect();
    await connected;
  });

  row(
    'the token is looked at in the handshake only: a live socket outlives it',
    ['mint'],
    async ({ url, mint, cookie, people }) => {
      const short = `token=${await mint('customer', 2)}`;
      const socket = await connect(url, short);
      const inbox = listen(socket);
      await expect.poll(() => connectOutcome(url, short), { timeout: 5_000 }).toBe('Token inválido');
      const admin = await connect(url, await cookie('admin'));
      const mark = newMark();
      admin.emit('mensaje_privado', { para: people.customer.usuario, mensaje: mark });
      await inbox.until(mark);
    },
  );
}
