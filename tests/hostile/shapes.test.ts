/** A server that sends anything at all: the console goes on, and says what it could not read. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../src-core/adapters/http/api.ts';
import { createLink } from '../../src-core/adapters/socket.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import type { LinkEvent } from '../../src-core/ports.ts';
import { FAULT_CODES } from '../../src-shared/model.ts';
import { ANSWERS, EVENT_NAMES, EVENTS } from './corpus/shapes.ts';

async function listening(answer: (response: ServerResponse) => void) {
  const http = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return { http, origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

test('events: each is a message, nothing, or a line in the log; and the last one is still heard', async () => {
  const { http, origin } = await listening(() => {});
  const io = new Server(http);
  onTestFinished(() => void io.close());
  io.on('connection', (socket) => {
    for (const name of EVENT_NAMES) for (const args of EVENTS) socket.emit(name, ...args);
    socket.emit('mensaje_recibido', { de: 'ana22', mensaje: 'fin' });
  });
  const heard: LinkEvent[] = [];
  const logged = new Set<string>();
  const link = createLink(
    origin,
    (event) => void heard.push(event),
    (_level, fact) => void logged.add(fact),
  );
  onTestFinished(() => link.disconnect());
  link.connect('a.b.c', null);
  await expect.poll(() => heard.at(-1)).toEqual({ type: 'mensaje_recibido', mensaje: { de: 'ana22', mensaje: 'fin' } });
  const said = heard.flatMap((event) => ('mensaje' in event ? [event.mensaje] : []));
  for (const { de, mensaje } of said)
    expect([typeof de, de !== '', typeof mensaje]).toEqual(['string', true, 'string']);
  expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(['up', 'mensaje_recibido', 'mensaje-stored']));
  expect([...logged].sort()).toEqual(['capacidades-unreadable', 'mensaje-unreadable']);
  expect({}).not.toHaveProperty('polluted');
});

test('answers: each is taken, or is a fault that has a name', async () => {
  let next: (typeof ANSWERS)[number] = { status: 200 };
  const { origin } = await listening((response) => {
    response.writeHead(next.status, next.headers ?? {});
    response.end(next.body ?? '');
  });
  const api = createApi(origin, { clock: systemClock, log: () => {} });
  for (const answer of ANSWERS) {
    next = answer;
    const outcomes = [
      await api.signIn('ana', 'x'),
      await api.renew('a.b.c'),
      await api.conversations('a.b.c'),
      await api.history('a.b.c', 'ana', null),
      await api.novedades('a.b.c', 0, 10),
    ];
    for (const outcome of outcomes) if (!outcome.ok) expect(FAULT_CODES).toContain(outcome.fault.code);
    expect(outcomes.slice(0, 2).map(({ ok }) => ok)).toEqual([false, false]); // none of them brings a session
    await api.signOut('a.b.c');
    expect(typeof (await api.reach())).toBe('boolean');
  }
  expect({}).not.toHaveProperty('polluted');
});
