import type { Socket } from 'socket.io-client';
import { expect } from 'vitest';
import { get, post } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';
import { connect, listen, newMark } from '../support/socket.ts';
import { freshAddress, type Target } from '../support/target.ts';

/** JSON nested so deep that encoders which call themselves run out of stack. */
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** Malformed in every way a client can be. */
const PAYLOADS: readonly (readonly unknown[])[] = [
  [],
  [null],
  [undefined],
  [0],
  [''],
  ['texto'],
  [true],
  [[]],
  [[[]]],
  [{}],
  [{ para: null }],
  [{ mensaje: null }],
  [{ para: {}, mensaje: {} }],
  [{ para: [], mensaje: [] }],
  [{ para: { toString: 1 }, mensaje: 'x' }],
  [{ para: 'x', mensaje: { toString: 1, toJSON: 1 } }],
  [{ para: '__proto__', mensaje: '__proto__' }],
  [{ __proto__: null, constructor: 1, para: 'constructor', mensaje: 'x' }],
  [{ para: '', mensaje: '' }],
  [{ para: 1e308, mensaje: -0 }],
  [{ para: 'x'.repeat(100_000), mensaje: 'x' }],
  [{ para: '\0', mensaje: '\0' }],
  [{ para: "' OR 1=1 --", mensaje: "'); DELETE FROM mensajes; --" }],
  [{ para: '\ud800', mensaje: '\udfff' }],
  [{ para: Buffer.alloc(3), mensaje: Buffer.alloc(3) }],
  [Buffer.alloc(0)],
  [{ para: 'x', mensaje: 'x' }, 1, 2, null],
  [() => undefined],
  [null, () => undefined],
  [{ para: 'x', mensaje: 'x' }, () => undefined],
];
const EVENTS = [
  'mensaje_privado',
  'mensaje_recibido',
  'error',
  'message',
  'connection',
  '',
  'x'.repeat(10_000),
  '__proto__',
];

/** Raw Socket.IO packets, as no client library would write them. */
const PACKETS = [
  '',
  '4',
  '42',
  '42[',
  '42{}',
  '42[]',
  '42[null]',
  '42[1]',
  '42["mensaje_privado"',
  '42["disconnect"]',
  '42["connect"]',
  '43',
  '430[]',
  '43999[1]',
  '44{"message":"x"}',
  '45',
  '451-["mensaje_privado",{"_placeholder":true,"num":9}]',
  '459999999999-["mensaje_privado"]',
  '41',
  '40',
  '40{"a":',
  '49',
  '5',
  '6',
  '9',
  '\0',
  '42/otro,["x"]',
  `42["mensaje_privado",{"para":"x","mensaje":${deep(200_000)}}]`,
  `42["mensaje_privado",${deep(200_000)}]`,
];

/** A customer still reaches the agents. */
async function expectAlive({ url, cookie }: Target, sender?: Socket): Promise<void> {
  const inbox = listen(await connect(url, await cookie('admin')));
  const customer = sender ?? (await connect(url, await cookie('customer')));
  const mark = newMark();
  customer.emit('mensaje_privado', { para: 'nadie', mensaje: mark });
  await inbox.until(mark);
}

export function survivalRows({ row }: Rows): void {
  row('malformed payloads of every event: the server and the socket stay', ['hardened'], async (target) => {
    for (const who of ['customer', 'admin'] as const) {
      const socket = await connect(target.url, await target.cookie(who));
      for (const event of EVENTS) for (const payload of PAYLOADS) socket.emit(event, ...payload);
      await expectAlive(target, who === 'customer' ? socket : undefined);
      expect(socket.connected).toBe(true);
    }
  });

  row('malformed packets: the server stays', ['hardened'], async (target) => {
    for (const packet of PACKETS) {
      const socket = await connect(target.url, await target.cookie('customer'), { transports: ['websocket'] });
      const { ws } = socket.io.engine.transport as unknown as { ws: { send(data: string): void } };
      ws.send(packet);
    }
    await expectAlive(target);
  });

  row('arrays and other shapes for user and pass: 200, no cookie', ['hardened', 'manySignIns'], async (target) => {
    const bodies = [
      'user=a&user=b&pass=c',
      'user[]=a&pass[]=b',
      'user[a]=b&pass[c]=d',
      'user=%00&pass=%00',
      '&&&==',
      'user=admin&pass=%E0%A4%A',
    ];
    for (const body of bodies) {
      const { status, headers } = await post(`${target.url}/auth`, body, freshAddress(target.url));
      expect([body, status, headers['set-cookie']]).toEqual([body, 200, undefined]);
    }
    await expectAlive(target);
  });

  row('bodies that are no form: an answer, and no cookie', ['hardened', 'manySignIns'], async (target) => {
    const form = 'application/x-www-form-urlencoded';
    const bodies = [
      ['{"user":"admin","pass":"x"}', 'application/json', 200],
      ['x', 'text/plain', 200],
      ['\0\0', 'x/y', 200],
      [`user=${'x'.repeat(20_000)}`, form, 413],
      ['a=1&'.repeat(100), form, 413],
      ['user=a', `${form}; charset=klingon`, 415],
    ] as const;
    for (const [body, type, expected] of bodies) {
      const { status, headers } = await post(`${target.url}/auth`, body, freshAddress(target.url), type);
      expect([body.slice(0, 20), status, headers['set-cookie']]).toEqual([body.slice(0, 20), expected, undefined]);
    }
  });

  row('hostile queries and cookies: an answer below 500', ['hardened'], async ({ url, cookie }) => {
    const admin = await cookie('admin');
    const queries = [
      '?con=a&con=b',
      '?con[]=a',
      '?con[x]=y',
      '?con=%00',
      '?con=%',
      '?con=%E0%A4%A',
      `?con=${'x'.repeat(8_000)}`,
      '?con=%F0%9F%98%80',
    ];
    for (const query of queries) expect((await get(`${url}/api/mensajes${query}`, admin)).status).toBeLessThan(500);
    for (const bad of ['token=%', 'token=\u00ff', `token=${'x'.repeat(8_000)}`, 'token= ', ';;;=token=;']) {
      expect((await get(`${url}/api/mensajes?con=x`, bad)).status).toBe(403);
    }
    expect((await get(`${url}/%E0%A4%A`, null)).status).toBeLessThan(500);
  });
}
