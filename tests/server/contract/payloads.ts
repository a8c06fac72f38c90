import { expect } from 'vitest';
import { historyOf } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';
import { connect, listen, newMark } from '../support/socket.ts';

export function payloadRows({ row }: Rows): void {
  row('`mensaje` of any kind is delivered as it came', [], async ({ url, cookie, people }) => {
    const admin = await connect(url, await cookie('admin'));
    const customer = await connect(url, await cookie('customer'));
    const inbox = listen(customer);
    const [mark, fence] = [newMark(), newMark()];
    const bodies = [{ mark, n: [1, null, 'x'] }, [mark, 2], mark, `${mark}<b>&"'`, `${mark}😀שלום\0\n`];
    for (const mensaje of bodies) admin.emit('mensaje_privado', { para: people.customer.usuario, mensaje });
    admin.emit('mensaje_privado', { para: people.customer.usuario, mensaje: fence });
    await inbox.until(fence);
    expect(inbox.marked(mark).map(([, payload]) => payload)).toEqual(
      bodies.map((mensaje) => ({ de: people.admin.usuario, mensaje })),
    );
  });

  row('number, boolean, null, missing and binary are delivered too', [], async ({ url, cookie, people }) => {
    const admin = await connect(url, await cookie('admin'));
    const customer = await connect(url, await cookie('customer'));
    const inbox = listen(customer);
    const para = people.customer.usuario;
    for (const mensaje of [7.5, false, null, '']) admin.emit('mensaje_privado', { para, mensaje });
    admin.emit('mensaje_privado', { para });
    admin.emit('mensaje_privado', { para, mensaje: Buffer.from([1, 2, 255]) });
    const fence = newMark();
    admin.emit('mensaje_privado', { para, mensaje: fence });
    await inbox.until(fence);
    const de = people.admin.usuario;
    const heard = inbox.marked(`"${de}"`).map(([, payload]) => payload);
    expect(heard).toEqual([
      ...[7.5, false, null, ''].map((mensaje) => ({ de, mensaje })),
      { de },
      { de, mensaje: Buffer.from([1, 2, 255]) },
      { de, mensaje: fence },
    ]);
  });

  row('no `para` at all: every admin hears the customer all the same', [], async ({ url, cookie, people }) => {
    const admin = await connect(url, await cookie('admin'));
    const customer = await connect(url, await cookie('customer'));
    const inbox = listen(admin);
    const mark = newMark();
    customer.emit('mensaje_privado', { mensaje: mark });
    await inbox.until(mark);
    expect(inbox.marked(mark)).toEqual([['mensaje_recibido', { de: people.customer.usuario, mensaje: mark }]]);
  });

  row('a number is stored as its digits, a lone surrogate as U+FFFD', [], async ({ url, cookie, people }) => {
    const customer = await connect(url, await cookie('customer'));
    const para = `nadie-${newMark()}`;
    customer.emit('mensaje_privado', { para, mensaje: 4051.5 });
    customer.emit('mensaje_privado', { para, mensaje: 'a\ud800b' });
    const admin = await cookie('admin');
    const stored = async () => (await historyOf(url, admin, para)).map(({ mensaje }) => mensaje);
    await expect.poll(stored, { timeout: 5_000 }).toHaveLength(2);
    expect((await stored()).sort()).toEqual(['4051.5', 'a\ufffdb']);
    expect((await historyOf(url, admin, para))[0]?.de_usuario).toBe(people.customer.usuario);
  });
}
