import { decodeJwt } from 'jose';
import { expect } from 'vitest';
import { type Answer, post } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';
import { freshAddress, type Target } from '../support/target.ts';

/** One attempt, from an address of its own. */
const attempt = ({ url }: Target, body: string | Readonly<Record<string, string>>): Promise<Answer> =>
  post(`${url}/auth`, String(new URLSearchParams(body)), freshAddress(url));

function expectRefused({ status, headers }: Answer): void {
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['set-cookie']).toBeUndefined();
}

const claimsIn = ({ headers }: Answer) => decodeJwt(headers['set-cookie']?.[0]?.match(/^token=([^;]+);/)?.[1] ?? '');

export function signInRows({ row }: Rows): void {
  row('right: 200, HTML, and the cookie, letter by letter', ['manySignIns'], async (target) => {
    const { usuario, pass } = target.people.admin;
    const answer = await attempt(target, { user: usuario, pass });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['set-cookie']).toHaveLength(1);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^token=[\w-]+\.[\w-]+\.[\w-]+; Max-Age=3600; Path=\/; HttpOnly(; SameSite=Strict)?$/,
    );
  });

  row('the claims: user, name, rol, imagen, iat, exp; an hour between the last two', [], async (target) => {
    for (const [who, rol] of [
      ['admin', 'admin'],
      ['customer', 'user'],
    ] as const) {
      const claims = decodeJwt((await target.cookie(who)).slice('token='.length));
      expect(Object.keys(claims).sort()).toEqual(['exp', 'iat', 'imagen', 'name', 'rol', 'user']);
      expect(claims).toMatchObject({ user: target.people[who].usuario, rol });
      expect(claims.exp! - claims.iat!).toBe(3_600);
    }
  });

  row('wrong password, unknown name: 200, HTML, no cookie', ['manySignIns'], async (target) => {
    const { usuario } = target.people.admin;
    expectRefused(await attempt(target, { user: usuario, pass: 'no es esta' }));
    expectRefused(await attempt(target, { user: 'nadie-conocido', pass: 'da igual' }));
  });

  row('something missing or empty: 200, HTML, no cookie', ['manySignIns'], async (target) => {
    const { usuario, pass } = target.people.admin;
    for (const body of [{}, { user: usuario }, { pass }, { user: '', pass: '' }, { user: usuario, pass: '' }]) {
      expectRefused(await attempt(target, body as Record<string, string>));
    }
  });

  row('the name is matched by collation, and the claim has the real one', ['manySignIns'], async (target) => {
    for (const who of ['admin', 'customer'] as const) {
      const { usuario, pass } = target.people[who];
      const answer = await attempt(target, { user: usuario.toUpperCase(), pass });
      expect(claimsIn(answer)['user']).toBe(usuario);
    }
  });

  row('accents do not count either', ['inside'], async (target) => {
    const { pass } = target.people.customer;
    for (const user of ['maria', 'MARÍA', 'mari\u0301a', 'Marîa', 'maría ']) {
      expect(claimsIn(await attempt(target, { user, pass }))['user']).toBe('maría');
    }
    expectRefused(await attempt(target, { user: 'marina', pass }));
  });

  row('the password is matched letter by letter', ['manySignIns'], async (target) => {
    const { usuario, pass } = target.people.admin;
    expectRefused(await attempt(target, { user: usuario, pass: pass.toUpperCase() }));
    expectRefused(await attempt(target, { user: usuario, pass: `${pass} ` }));
  });
}
