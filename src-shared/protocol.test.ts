import * as v from 'valibot';
import { expect, test } from 'vitest';
import { QUESTIONS } from './contract.ts';
import { HistoryRow, readMensajeRecibido, UsuariosConversaciones } from './protocol.ts';

const longest = 'n'.repeat(1_000);
const FECHA = '2026-11-24T10:00:00.000Z';

test('a name longer than any account’s names nobody, on no wire', () => {
  const tooLong = `${longest}n`;
  for (const [name, isOne] of [
    [longest, true],
    [tooLong, false],
    ['', false],
  ] as const) {
    expect(readMensajeRecibido({ de: name, mensaje: 'x' }) !== null).toBe(isOne);
    expect(v.is(HistoryRow, { de_usuario: name, para_usuario: 'admin', mensaje: 'x', fecha: FECHA })).toBe(isOne);
    expect(v.parse(UsuariosConversaciones, ['ana', name])).toEqual(isOne ? ['ana', name] : ['ana']);
    // Whoever has a conversation can have it opened.
    expect(v.is(QUESTIONS.thread.params, { usuario: name, before: null, limit: 50 })).toBe(isOne);
  }
});
