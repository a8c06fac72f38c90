/** Values no program should have to see: anything at all, and what is right but for one place. */
import fc from 'fast-check';

const anything = fc.anything({ withNullPrototype: false, withDate: false, withBigInt: false, maxDepth: 3 });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '__proto__', 'constructor', '\0', '\ud800', '<img src=x onerror=alert(1)>', 'a'.repeat(70_000)),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.MAX_SAFE_INTEGER, -1, 1e308, 0.5));
const leaf = fc.oneof(anything, text, number, fc.constantFrom(null, undefined, true, [], {}));

type Shape = Readonly<Record<string, unknown>>;

/** The right shape with one to three of its places spoilt, or something else entirely. */
function spoilt(right: Shape): fc.Arbitrary<unknown> {
  const places = fc.uniqueArray(fc.constantFrom(...Object.keys(right)), { minLength: 1, maxLength: 3 });
  const one = fc
    .tuple(places, fc.array(leaf, { minLength: 3, maxLength: 3 }))
    .map(([names, values]) => ({ ...right, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) }));
  return fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: leaf });
}

const FECHA = '2026-11-24T08:00:00.000Z';
/** Of another conversation than the valid messages'. */
const STORED = { id: 9, seq: 9, de: 'hostil', para: 'admin', mensaje: 'x', fecha: FECHA, cid: null };

export const EVENTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  mensaje_recibido: fc.oneof(spoilt({ de: 'hostil', mensaje: 'x' }), spoilt(STORED)),
  mensaje_eco: spoilt({ ...STORED, de: 'marcos', para: 'hostil' }),
  capacidades: spoilt({ proto: 1, caps: ['acuse', 'eco', 'novedades', 'renovar'], limites: { mensaje: 4_000 } }),
  presencia: spoilt({ usuario: 'marcos', estado: 'mirando' }),
  mensaje_privado: spoilt({ para: 'laura', mensaje: 'x' }),
  unknown_event: leaf,
};

const ROW = { de_usuario: 'hostil', para_usuario: 'admin', mensaje: 'x', fecha: FECHA };
const json = (value: unknown): string => JSON.stringify(value) ?? '';
const list = (right: Shape) => fc.array(spoilt(right), { maxLength: 5 }).map(json);

const BODIES: readonly fc.Arbitrary<string>[] = [
  text,
  leaf.map((value) => json(value)),
  list(ROW),
  fc.array(leaf, { maxLength: 5 }).map(json),
  spoilt({ mensajes: [STORED], hasta: 9, mas: false }).map(json),
  fc.array(spoilt(STORED), { maxLength: 3 }).map((mensajes) => json({ mensajes, hasta: 1, mas: true })),
  spoilt({ ok: true, error: 'Token inválido' }).map(json),
  fc.constantFrom('[', '<html>', '[[[[', 'null', '{"mensajes":[],"hasta":-1,"mas":true}', '['.repeat(5_000)),
];

const header = fc.oneof(
  fc.constantFrom('', 'x', '-1', '0', '1e400', 'NaN', '99999999999999', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  fc.string({ maxLength: 20 }).map((value) => value.replace(/[^\x20-\x7e]/g, '')),
);

export const answers = fc.record({
  status: fc.constantFrom(200, 200, 200, 204, 301, 302, 304, 400, 401, 403, 404, 418, 429, 500, 502, 503),
  body: fc.oneof(...BODIES),
  headers: fc.record({
    'content-type': fc.constantFrom('application/json', 'text/html', 'x', ''),
    etag: header,
    date: header,
    location: header,
    'retry-after': header,
    'x-ratelimit-limit': header,
    'x-ratelimit-remaining': header,
    'x-ratelimit-reset': header,
    'set-cookie': fc.oneof(
      header,
      fc.constantFrom('token=', 'token=a.b.c', 'token=x; Path=/', `token=${'a'.repeat(9_000)}`),
    ),
  }),
});
export type HostileAnswer = {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
};
