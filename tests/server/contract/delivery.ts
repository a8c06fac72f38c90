import { expect } from 'vitest';
import type { Rows } from '../support/rows.ts';
import { connect, type Inbox, listen, newMark, nextEvent } from '../support/socket.ts';
import type { Target, Who } from '../support/target.ts';

/** Who is connected, what each hears, and a way to speak. */
async function gather<W extends Who>({ url, cookie, people }: Target, ...names: readonly W[]) {
  const entries = await Promise.all(
    names.map(async (who) => {
      const socket = await connect(url, await cookie(who));
      const say = (para: string, mensaje: unknown) => socket.emit('mensaje_privado', { para, mensaje });
      return [who, { usuario: people[who].usuario, socket, say, inbox: listen(socket) }] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<W, (typeof entries)[number][1]>;
}

/** Sockets hear things in order: once the later `fence` is here, what was not heard before it never will be. */
const texts = (inbox: Inbox, mark: string) => inbox.marked(mark).map(([, payload]) => payload);

export function deliveryRows({ row }: Rows): void {
  row('admin → customer: exactly `{ de, mensaje }`, on each of their sockets', [], async (target) => {
    const { admin, customer } = await gather(target, 'admin', 'customer');
    const second = listen(await connect(target.url, await target.cookie('customer')));
    const mark = newMark();
    admin.say(customer.usuario, mark);
    await Promise.all([customer.inbox.until(mark), second.until(mark)]);
    const expected = [['mensaje_recibido', { de: admin.usuario, mensaje: mark }]];
    expect(customer.inbox.marked(mark)).toEqual(expected);
    expect(second.marked(mark)).toEqual(expected);
  });

  row('customer → admin: every admin, once', ['fourPeople'], async (target) => {
    const { admin2, customer } = await gather(target, 'admin2', 'customer');
    const [mark, fence] = [newMark(), newMark()];
    customer.say(target.people.admin.usuario, mark);
    customer.say('nadie', fence);
    await admin2.inbox.until(fence);
    expect(texts(admin2.inbox, mark)).toEqual([{ de: customer.usuario, mensaje: mark }]);
  });

  row('the addressed admin hears it twice, back to back, on each socket', [], async (target) => {
    const { admin, customer, customer2 } = await gather(target, 'admin', 'customer', 'customer2');
    const second = listen(await connect(target.url, await target.cookie('admin')));
    const mark = newMark();
    customer.say(admin.usuario, `${mark}1`);
    customer2.say(admin.usuario, `${mark}2`);
    customer.say(admin.usuario, `${mark}3`);
    const fences = [newMark(), newMark()] as const;
    customer.say(admin.usuario, fences[0]);
    customer2.say(admin.usuario, fences[1]);
    await Promise.all(fences.flatMap((fence) => [admin.inbox.until(fence), second.until(fence)]));
    for (const inbox of [admin.inbox, second]) {
      const heard = texts(inbox, mark).map((payload) => (payload as { mensaje: string }).mensaje);
      expect(heard).toHaveLength(6);
      for (let at = 0; at < heard.length; at += 2) expect(heard[at + 1]).toBe(heard[at]);
    }
  });

  row('two equal messages are two messages: the addressed admin hears four', [], async (target) => {
    const { admin, customer } = await gather(target, 'admin', 'customer');
    const [mark, fence] = [newMark(), newMark()];
    customer.say(admin.usuario, mark);
    customer.say(admin.usuario, mark);
    customer.say(admin.usuario, fence);
    await admin.inbox.until(fence);
    expect(texts(admin.inbox, mark)).toEqual(Array(4).fill({ de: customer.usuario, mensaje: mark }));
  });

  row('customer → customer: the addressee and every admin, and nothing says to whom', [], async (target) => {
    const { admin, customer, customer2 } = await gather(target, 'admin', 'customer', 'customer2');
    const [mark, fence] = [newMark(), newMark()];
    customer.say(customer2.usuario, mark);
    customer.say(customer2.usuario, fence);
    await Promise.all([admin.inbox.until(fence), customer2.inbox.until(fence)]);
    for (const { inbox } of [admin, customer2]) {
      expect(texts(inbox, mark)).toEqual([{ de: customer.usuario, mensaje: mark }]);
    }
    expect(texts(customer.inbox, mark)).toEqual([]);
  });

  row('an admin is echoed to no one: not the other admins, not their own windows', ['fourPeople'], async (target) => {
    const { admin, admin2, customer } = await gather(target, 'admin', 'admin2', 'customer');
    const second = listen(await connect(target.url, await target.cookie('admin')));
    const [mark, fence] = [newMark(), newMark()];
    admin.say(customer.usuario, mark);
    await customer.inbox.until(mark);
    customer.say('nadie', fence);
    await Promise.all([admin.inbox.until(fence), admin2.inbox.until(fence), second.until(fence)]);
    for (const inbox of [admin.inbox, admin2.inbox, second]) expect(inbox.marked(mark)).toEqual([]);
  });

  row('admin → admin: the addressee, once', ['fourPeople'], async (target) => {
    const { admin, admin2 } = await gather(target, 'admin', 'admin2');
    const [mark, fence] = [newMark(), newMark()];
    admin.say(admin2.usuario, mark);
    admin.say(admin2.usuario, fence);
    await admin2.inbox.until(fence);
    expect(texts(admin2.inbox, mark)).toEqual([{ de: admin.usuario, mensaje: mark }]);
  });

  row("`de` is the token's user, whatever the payload says", [], async (target) => {
    const { admin, customer } = await gather(target, 'admin', 'customer');
    const mark = newMark();
    const forged = { de: admin.usuario, de_usuario: admin.usuario, user: admin.usuario, rol: 'admin' };
    customer.socket.emit('mensaje_privado', { ...forged, para: 'nadie', mensaje: mark });
    await admin.inbox.until(mark);
    expect(texts(admin.inbox, mark)).toEqual([{ de: customer.usuario, mensaje: mark }]);
  });

  row('a live `para` is matched letter by letter, not by collation', [], async (target) => {
    const { admin, customer } = await gather(target, 'admin', 'customer');
    const [mark, fence] = [newMark(), newMark()];
    admin.say(customer.usuario.toUpperCase(), mark);
    admin.say(customer.usuario, fence);
    await customer.inbox.until(fence);
    expect(customer.inbox.marked(mark)).toEqual([]);
  });

  row('no acknowledgement, ever', [], async (target) => {
    const { admin, customer } = await gather(target, 'admin', 'customer');
    const mark = newMark();
    const acknowledged = admin.socket
      .timeout(400)
      .emitWithAck('mensaje_privado', { para: customer.usuario, mensaje: mark });
    await expect(acknowledged).rejects.toThrow('operation has timed out');
    expect(texts(customer.inbox, mark)).toEqual([{ de: admin.usuario, mensaje: mark }]);
  });

  row('nothing is kept for who is not there', [], async (target) => {
    const { admin, customer } = await gather(target, 'admin', 'customer');
    const [mark, fence] = [newMark(), newMark()];
    customer.socket.io.engine.close(); // a cut, not a goodbye: the client would ask to recover if it could
    admin.say(customer.usuario, mark);
    admin.say(admin.usuario, fence);
    await admin.inbox.until(fence);
    const back = nextEvent(customer.socket, 'connect');
    customer.socket.connect();
    await back;
    const later = newMark();
    admin.say(customer.usuario, later);
    await customer.inbox.until(later);
    expect(customer.inbox.marked(mark)).toEqual([]);
    expect(customer.socket.recovered ?? false).toBe(false);
  });
}
