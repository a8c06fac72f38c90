/** What a server may send that is no message, or hardly one: the arguments of an event, and answers to HTTP. */
const AT = '2026-11-24T10:31:00.000Z';
const STORED = { id: 1, seq: 1, de: 'ana22', para: 'admin', mensaje: 'x', fecha: AT };

/** `depth` arrays, one in another. */
function nested(depth: number): unknown {
  let inner: unknown = [];
  for (let n = 0; n < depth; n++) inner = [inner];
  return inner;
}

export const EVENTS: readonly (readonly unknown[])[] = [
  [],
  ...[null, 7, 'x', true, [], {}, [[]], Buffer.from('x'), -0, 1e308].map((payload) => [payload]),
  ...[null, '', 7, {}, ['ana22'], 'a'.repeat(1_001), Buffer.from('ana22'), true].map((de) => [{ de, mensaje: 'x' }]),
  ...[null, 7, true, {}, [], Buffer.from('x'), { toString: 1 }, { length: 1e9 }, nested(500)].map((mensaje) => [
    { de: 'ana22', mensaje },
  ]),
  [{ de: 'ana22' }],
  [{ mensaje: 'x' }],
  [{ de: 'ana22', mensaje: 'x' }, 'más', 'argumentos'],
  [JSON.parse('{"de":"ana22","mensaje":"x","__proto__":{"rol":"admin"}}')],
  [JSON.parse('{"de":"__proto__","mensaje":{"__proto__":{"polluted":1}}}')],
  [{ de: 'ana22', mensaje: 'x', constructor: { prototype: { polluted: 1 } } }],
  [{ de: 'ana22', mensaje: 'x'.repeat(900_000) }],
  ...[-1, 0.5, 2 ** 53, '1', null].map((seq) => [{ ...STORED, seq }]),
  ...['nunca', '', 0, null, '+275760-09-13T00:00:00.001Z', '-000001-01-01T00:00:00Z'].map((fecha) => [
    { ...STORED, fecha },
  ]),
  ...[null, {}, [], true].map((id) => [{ ...STORED, id }]),
  ...[null, 7, '', 'a'.repeat(5_000)].map((para) => [{ ...STORED, para }]),
  [{ proto: 2, caps: ['acuse'], limites: { mensaje: 1 } }],
  [{ proto: 1, caps: 7, limites: { mensaje: 4_000 } }],
  [{ proto: 1, caps: ['__proto__', 'constructor'], limites: { mensaje: 0 } }],
  [{ proto: 1, caps: [], limites: { mensaje: 0.5 } }],
  [{ de: 'marcos', usuario: '', estado: 'mirando' }],
  [{ de: 'marcos', usuario: 'ana22', estado: 'bailando' }],
  [{ de: null, usuario: 'ana22', estado: 'libre' }],
];

/** Every event the console listens to is sent every shape. */
export const EVENT_NAMES = ['mensaje_recibido', 'mensaje_eco', 'capacidades', 'presencia'] as const;

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}
const ROW = { de_usuario: 'ana22', para_usuario: 'admin', mensaje: 'x', fecha: AT };
const json = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });

export const ANSWERS: readonly Answer[] = [
  ...[204, 206, 301, 302, 304, 307, 308, 400, 401, 403, 404, 418, 429, 451, 500, 502, 503, 599].map((status) => ({
    status,
    headers: { Location: 'https://malo.example/', 'Retry-After': '-1', 'X-RateLimit-Reset': '1e309' },
  })),
  ...['', ' ', 'null', 'x', '[', '{', '[}', '"', '{"a":1}', '[null]', '[[]]', '\ufeff[]', '[1e999]', '<html>'].map(
    (body) => ({ status: 200, body }),
  ),
  { status: 200, body: '['.repeat(100_000) },
  { status: 200, body: `${'['.repeat(5_000)}${']'.repeat(5_000)}` },
  { status: 200, body: Buffer.from('[]', 'utf16le') },
  { status: 200, body: Buffer.from([0xff, 0xfe, 0xfd, 0x00]) },
  { status: 200, headers: { 'Content-Encoding': 'gzip' }, body: 'no es gzip' },
  { status: 200, headers: { 'Content-Encoding': 'br, deflate, x' }, body: '[]' },
  { status: 200, headers: { Date: 'nunca', ETag: `"${'x'.repeat(8_000)}"` }, body: '[]' },
  { status: 200, body: '{"mensajes":[],"hasta":-1,"mas":"sí"}' },
  { status: 200, body: '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}' },
  ...['token=', 'token=x', 'token=a.b.c', `token=${'a'.repeat(7_000)}`, 'token="a"; Domain=malo.example', 'otra=1'].map(
    (cookie) => ({ status: 200, headers: { 'Set-Cookie': cookie }, body: '<html>' }),
  ),
  json([ROW, null, 7, 'x', [], {}, { ...ROW, fecha: 'nunca' }, { ...ROW, de_usuario: '' }, { ...ROW, de_usuario: 7 }]),
  json([
    { ...ROW, mensaje: nested(1_000) },
    { ...ROW, mensaje: { toJSON: 1 } },
    { ...ROW, para_usuario: null },
  ]),
  json(['ana22', 7, null, '', {}, 'a'.repeat(2_000)]),
  json(Array.from({ length: 20_000 }, () => null)),
  json({ length: 1e9 }),
  json({ error: 'Token inválido' }),
];
