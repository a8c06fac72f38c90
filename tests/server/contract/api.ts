import { expect } from 'vitest';
import { get } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';

/** Well formed, alive, and signed by nobody we know. */
const FORGED =
  'token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyIjoiYWRtaW4iLCJyb2wiOiJhZG1pbiIsImV4cCI6NDEwMjQ0NDgwMH0.NTOZ';
const JSON_TYPE = 'application/json; charset=utf-8';

async function answerOf(url: string, cookie: string | null) {
  const { status, text, headers } = await get(url, cookie);
  const type = headers.get('content-type');
  return { status, type, body: type === JSON_TYPE ? JSON.parse(text) : text };
}

export function apiRows({ row }: Rows): void {
  for (const path of ['/api/usuarios-conversaciones', '/api/mensajes?con=x', '/api/mensajes']) {
    row(`${path}: 403 and JSON without a cookie, with a bad token, to a customer`, [], async ({ url, cookie }) => {
      const refused = (error: string) => ({ status: 403, type: JSON_TYPE, body: { error } });
      expect(await answerOf(url + path, null)).toEqual(refused('Acceso denegado'));
      expect(await answerOf(url + path, 'token=x')).toEqual(refused('Token inválido'));
      expect(await answerOf(url + path, FORGED)).toEqual(refused('Token inválido'));
      const customers = await cookie('customer');
      expect(await answerOf(url + path, customers)).toEqual(refused('Acceso solo para administradores'));
    });
  }

  row('an expired token: 403 "Token inválido", in JSON and in text', ['mint'], async ({ url, mint }) => {
    const expired = `token=${await mint('admin', -1)}`;
    const refused = { status: 403, type: JSON_TYPE, body: { error: 'Token inválido' } };
    expect(await answerOf(`${url}/api/mensajes?con=x`, expired)).toEqual(refused);
    expect(await answerOf(`${url}/api/mensajes/mios`, expired)).toMatchObject({ status: 403, body: 'Token inválido' });
  });

  row('/api/mensajes without `con`: 400', [], async ({ url, cookie }) => {
    for (const query of ['', '?con=', '?sin=x']) {
      expect(await answerOf(`${url}/api/mensajes${query}`, await cookie('admin'))).toEqual({
        status: 400,
        type: JSON_TYPE,
        body: { error: 'Falta el parámetro ?con=usuario' },
      });
    }
  });

  row('/api/mensajes of an unknown name: []', [], async ({ url, cookie }) => {
    const answer = await answerOf(`${url}/api/mensajes?con=no-existe-nadie-así`, await cookie('admin'));
    expect(answer).toEqual({ status: 200, type: JSON_TYPE, body: [] });
  });

  row('/api/mensajes/mios: 401 and 403 in plain words', [], async ({ url }) => {
    const path = `${url}/api/mensajes/mios`;
    expect(await answerOf(path, null)).toMatchObject({ status: 401, body: 'No autenticado' });
    expect(await answerOf(path, 'token=x')).toMatchObject({ status: 403, body: 'Token inválido' });
  });
}
