import { expect } from 'vitest';
import { get, getJson, type HistoryRow, historyOf } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';
import { connect, newMark } from '../support/socket.ts';
import type { Target, Who } from '../support/target.ts';

/** `who` writes to `para`; resolves once it is stored. */
async function write(target: Target, who: Who, para: string, mensaje: string): Promise<void> {
  const socket = await connect(target.url, await target.cookie(who));
  socket.emit('mensaje_privado', { para, mensaje });
  const stored = async () => (await historyOf(target.url, await target.cookie('admin'), para)).map((r) => r.mensaje);
  await expect.poll(stored, { timeout: 5_000 }).toContain(mensaje);
}

export function historyRows({ row }: Rows): void {
  row('?con=: everything from or to them, with anyone, oldest first', ['fourPeople'], async (target) => {
    const { url, cookie, people } = target;
    const [customer, other] = [people.customer.usuario, people.customer2.usuario];
    const mark = newMark();
    await write(target, 'customer', people.admin.usuario, `${mark}1`);
    await write(target, 'admin2', customer, `${mark}2`);
    await write(target, 'customer2', customer, `${mark}3`);
    await write(target, 'customer2', people.admin.usuario, `${mark}4`);
    const all = await historyOf(url, await cookie('admin'), customer);
    const mine = all.filter(({ mensaje }) => mensaje.startsWith(mark));
    expect(mine.map(({ de_usuario, para_usuario, mensaje }) => [de_usuario, para_usuario, mensaje]).sort()).toEqual(
      [
        [customer, people.admin.usuario, `${mark}1`],
        [people.admin2.usuario, customer, `${mark}2`],
        [other, customer, `${mark}3`],
      ].sort(),
    );
    expect(Object.keys(mine[0]!).sort()).toEqual(['de_usuario', 'fecha', 'mensaje', 'para_usuario']);
    const dates = all.map(({ fecha }) => Date.parse(fecha));
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
  });

  row('?con= is matched by collation', [], async (target) => {
    const { url, cookie, people } = target;
    const mark = newMark();
    await write(target, 'customer', people.admin.usuario, mark);
    const admin = await cookie('admin');
    const found = await historyOf(url, admin, people.customer.usuario.toUpperCase());
    expect(found.map(({ mensaje }) => mensaje)).toContain(mark);
    expect(found).toEqual(await historyOf(url, admin, people.customer.usuario));
  });

  row('?con= ignores accents, spaces at the end, and who wrote the name how', ['inside'], async (target) => {
    const mark = newMark();
    await write(target, 'admin', 'MARIA', mark);
    for (const con of ['maría', 'maria', 'Mari\u0301A', 'maria ']) {
      const texts = (await historyOf(target.url, await target.cookie('admin'), con)).map(({ mensaje }) => mensaje);
      expect(texts).toContain(mark);
    }
  });

  row('one conversation read in the order it was written', ['inside'], async (target) => {
    const { url, cookie } = target;
    const [mark, para] = [newMark(), `nadie-${newMark()}`];
    const socket = await connect(url, await cookie('customer'));
    const lines = Array.from({ length: 200 }, (_, at) => `${mark}${at}`);
    for (const mensaje of lines) socket.emit('mensaje_privado', { para, mensaje });
    const stored = async () => (await historyOf(url, await cookie('admin'), para)).map(({ mensaje }) => mensaje);
    await expect.poll(async () => (await stored()).length, { timeout: 10_000 }).toBe(lines.length);
    expect(await stored()).toEqual(lines);
  });

  row('text comes back as it went: markup, emoji, right to left, NUL, line ends', [], async (target) => {
    const texts = [
      '<b onclick="x">&amp;',
      '😀👨‍👩‍👧',
      'שלום עולם',
      'a\0b',
      'uno\r\ndos\ttres',
      ' ',
      "'; DROP TABLE mensajes; --",
    ];
    const para = `nadie-${newMark()}`;
    for (const text of texts) await write(target, 'customer', para, text);
    const stored = await historyOf(target.url, await target.cookie('admin'), para);
    expect(stored.map(({ mensaje }) => mensaje).sort()).toEqual([...texts].sort());
  });

  row('a weak ETag; If-None-Match is answered 304 until something changes', [], async (target) => {
    const { url, cookie, people } = target;
    const path = `${url}/api/mensajes?con=${encodeURIComponent(people.customer2.usuario)}`;
    const admin = await cookie('admin');
    const first = await get(path, admin);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    const again = await get(path, admin, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' });
    expect([again.status, again.text]).toEqual([304, '']);
    await write(target, 'admin', people.customer2.usuario, newMark());
    expect((await get(path, admin, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status).toBe(200);
  });

  row("/api/mensajes/mios: the caller's own, of a customer and of an admin", [], async (target) => {
    const { url, cookie, people } = target;
    const mark = newMark();
    await write(target, 'customer', people.admin.usuario, `${mark}1`);
    await write(target, 'customer2', people.admin.usuario, `${mark}2`);
    const own = async (who: Who) => {
      const rows = await getJson<readonly HistoryRow[]>(`${url}/api/mensajes/mios`, await cookie(who));
      return rows.filter(({ mensaje }) => mensaje.startsWith(mark)).map(({ mensaje }) => mensaje);
    };
    expect(await own('customer')).toEqual([`${mark}1`]);
    expect((await own('admin')).sort()).toEqual([`${mark}1`, `${mark}2`]);
  });

  row('usuarios-conversaciones: names of non-admins who met an admin, each once', ['fourPeople'], async (target) => {
    const { url, cookie, people } = target;
    await write(target, 'customer', people.admin.usuario, newMark());
    await write(target, 'customer', people.admin2.usuario, newMark());
    await write(target, 'admin2', people.customer2.usuario, newMark());
    await write(target, 'admin', people.admin2.usuario, newMark());
    const names = await getJson<readonly string[]>(`${url}/api/usuarios-conversaciones`, await cookie('admin'));
    expect(names).toEqual(expect.arrayContaining([people.customer.usuario, people.customer2.usuario]));
    expect(names.filter((name) => name === people.customer.usuario)).toHaveLength(1);
    for (const admin of [people.admin, people.admin2]) expect(names).not.toContain(admin.usuario);
  });
}
