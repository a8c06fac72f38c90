import { expect, test } from 'vitest';
import { fillIn, unknownIn } from '../view/variables.ts';
import { replyValues } from './reply-values.ts';

const at = (hour: number, minute = 5) => new Date(2026, 10, 24, hour, minute).getTime();
const fill = (text: string, now = at(10)) =>
  fillIn(text, replyValues({ usuario: 'ana22', agente: 'Laura', now, system: 'es-ES' }));

test('who, when, and how one greets at that hour', () => {
  expect(fill('{saludo}, {usuario}. Soy {agente}; son las {hora} del {fecha}.').text).toBe(
    'Buenos días, ana22. Soy Laura; son las 10:05 del 24 de noviembre de 2026.',
  );
  expect([6, 13, 14, 20, 21, 23, 5].map((hour) => fill('{saludo}', at(hour)).text)).toEqual([
    'Buenos días',
    'Buenos días',
    'Buenas tardes',
    'Buenas tardes',
    'Buenas noches',
    'Buenas noches',
    'Buenas noches',
  ]);
  expect(fill('Vale. {saludo}. ¡{saludo}! Y {saludo}').text).toBe('Vale. Buenos días. ¡Buenos días! Y buenos días');
});

test('in the language of the variable’s name', () => {
  expect(fill('{greeting}, {user}, from {agent} on {date}', at(13)).text).toBe(
    'Good afternoon, ana22, from Laura on November 24, 2026',
  );
});

test('what nobody knows stays, and the first one is to be filled', () => {
  const text = 'Hola {Usuario}, tu pedido {pedido} llega el {día}';
  expect(fill(text)).toEqual({ text: 'Hola ana22, tu pedido {pedido} llega el {día}', gap: [22, 30] });
  expect(fill('{constructor} {} {{hora}}')).toEqual({ text: '{constructor} {} {10:05}', gap: [0, 13] });
});

test('those nobody knows, as they are written', () => {
  const values = replyValues({ usuario: 'ana22', agente: 'Laura', now: at(10), system: 'es-ES' });
  expect(unknownIn('{Usuario} {pedido} {hora} { día } {}', values)).toEqual(['{pedido}', '{ día }']);
});

test('what a customer is called fills nothing', () => {
  const values = replyValues({ usuario: '{agente}', agente: 'Laura', now: at(10), system: 'es-ES' });
  expect(fillIn('{usuario}', values).text).toBe('{agente}');
});
