import { expect } from 'vitest';
import { getJson, type HistoryRow, historyOf } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';
import { connect, listen, newMark } from '../support/socket.ts';
import type { Target } from '../support/target.ts';

const newPara = (): string => `nadie-${newMark()}`;

/** The customer writes `mensaje` to `para`, and an admin hears it live. */
async function write({ url, cookie }: Target, para: string, mensaje: string): Promise<void> {
  const inbox = listen(await connect(url, await cookie('admin')));
  const customer = await connect(url, await cookie('customer'));
  customer.emit('mensaje_privado', { para, mensaje });
  await inbox.until(mensaje);
}

/** What is stored to `para`, once a later message of the same customer is: inserts keep their order. */
async function storedTo(target: Target, para: string): Promise<readonly HistoryRow[]> {
  const [fence, near] = [newMark(), newPara()];
  await write(target, near, fence);
  const admin = await target.cookie('admin');
  await expect.poll(() => historyOf(target.url, admin, near), { timeout: 5_000 }).toHaveLength(1);
  return historyOf(target.url, admin, para);
}

/** `mark` and as much more as makes `bytes` of UTF-8, most of it of two bytes each. */
const textOf = (mark: string, bytes: number): string => {
  const room = bytes - Buffer.byteLength(mark);
  return mark + 'ñ'.repeat(Math.floor(room / 2)) + 'x'.repeat(room % 2);
};

export function persistenceRows({ row }: Rows): void {
  row("stored with de, para, mensaje and the database's own fecha", [], async (target) => {
    const [mark, para] = [newMark(), newPara()];
    await write(target, para, mark);
    expect(await storedTo(target, para)).toEqual([
      {
        de_usuario: target.people.customer.usuario,
        para_usuario: para,
        mensaje: mark,
        fecha: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
      },
    ]);
  });

  row('fecha is the time in UTC, whole seconds', ['inside'], async (target) => {
    const [before, para] = [Date.now(), newPara()];
    await write(target, para, newMark());
    const [stored] = await storedTo(target, para);
    expect(Date.parse(stored!.fecha)).toBeGreaterThan(before - 1_000);
    expect(Date.parse(stored!.fecha)).toBeLessThanOrEqual(Date.now());
  });

  row('the row of the legacy INSERT, and its legacy columns', ['inside'], async (target) => {
    const [mark, para] = [newMark(), newPara()];
    await write(target, para, mark);
    await storedTo(target, para);
    const rows = await target.inside.sql(
      `SELECT id, de_usuario, para_usuario, mensaje, fecha FROM mensajes WHERE mensaje = '${mark}'`,
    );
    expect(rows.map(({ de_usuario, para_usuario, mensaje }) => ({ de_usuario, para_usuario, mensaje }))).toEqual([
      { de_usuario: target.people.customer.usuario, para_usuario: para, mensaje: mark },
    ]);
    expect(rows[0]?.['id']).toBeGreaterThan(0);
    expect(rows[0]?.['fecha']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/);
  });

  row('a true boolean is stored as 1, and what is no text is not stored', ['inside'], async (target) => {
    const customer = await connect(target.url, await target.cookie('customer'));
    const para = newPara();
    for (const mensaje of [true, null, { a: 1 }, [1], Buffer.from('x'), 'fin']) {
      customer.emit('mensaje_privado', { para, mensaje });
    }
    const stored = async () => (await storedTo(target, para)).map(({ mensaje }) => mensaje);
    await expect.poll(stored, { timeout: 5_000 }).toContain('fin');
    expect(await stored()).toEqual(['1', 'fin']);
  });

  row('65,535 bytes are stored; one more is delivered live and never stored', [], async (target) => {
    const para = newPara();
    const [fits, over] = [textOf(newMark(), 65_535), textOf(newMark(), 65_536)];
    await write(target, para, over);
    await write(target, para, fits);
    expect((await storedTo(target, para)).map(({ mensaje }) => mensaje)).toEqual([fits]);
  });

  row("a `para` over the column's length is delivered live and never stored", [], async (target) => {
    const mark = newMark();
    await write(target, 'n'.repeat(1_000), mark);
    await storedTo(target, 'n'.repeat(1_000));
    const own = await getJson<readonly HistoryRow[]>(
      `${target.url}/api/mensajes/mios`,
      await target.cookie('customer'),
    );
    expect(own.map(({ mensaje }) => mensaje)).not.toContain(mark);
  });

  row('a failed insert and a disconnect are logged with the user, never with the text', ['inside'], async (target) => {
    const mark = newMark();
    await write(target, 'nadie', textOf(mark, 70_000));
    const customer = await connect(target.url, await target.cookie('customer'));
    customer.disconnect();
    const logged = (fact: string) => {
      const lines = target.inside.log().trim().split('\n');
      return lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === fact);
    };
    const { usuario } = target.people.customer;
    await expect.poll(() => logged('socket-disconnected').at(-1)?.usuario).toBe(usuario);
    await expect.poll(() => logged('message-not-stored').at(-1)?.usuario).toBe(usuario);
    for (const word of [mark, 'eyJ', target.people.admin.pass]) expect(target.inside.log()).not.toContain(word);
  });
}
