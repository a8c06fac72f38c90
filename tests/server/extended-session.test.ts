/** The extended wire's sessions: renewal, and sign-in in JSON. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeDatabases } from './support/databases.ts';
import { get, post } from './support/http.ts';
import { type OwnServer, PEOPLE, startOwnServer } from './support/own-server.ts';
import { freshAddress } from './support/target.ts';

describeDatabases('extended sessions', (create) => {
  let target: OwnServer;
  beforeAll(async () => {
    target = await startOwnServer(await create());
  });
  afterAll(() => target?.stop());

  describe('renovar', () => {
    const renew = async (cookie: string | null) => {
      const response = await fetch(`${target.url}/api/renovar`, {
        method: 'POST',
        ...(cookie && { headers: { Cookie: cookie } }),
      });
      return { status: response.status, set: response.headers.get('set-cookie'), body: await response.json() };
    };

    test('a live token: a new cookie, later to end', async () => {
      const old = await target.mint('customer', 60);
      const { status, set, body } = await renew(`token=${old}`);
      expect([status, body]).toEqual([200, { ok: true }]);
      const fresh = /^token=([^;]+); Max-Age=3600; Path=\/; HttpOnly; SameSite=Strict$/.exec(set ?? '')?.[1] ?? '';
      const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
      expect(claims(fresh).exp).toBeGreaterThan(claims(old).exp);
      expect(claims(fresh)).toMatchObject({ user: PEOPLE.customer.usuario, rol: 'user', name: 'Nombre customer' });
      expect((await get(`${target.url}/api/mensajes/mios`, `token=${fresh}`)).status).toBe(200);
    });

    test('403 and no cookie without one, with an expired one, for an account that is gone; only POST', async () => {
      expect(await renew(null)).toEqual({ status: 403, set: null, body: { error: 'Acceso denegado' } });
      const expired = `token=${await target.mint('admin', -1)}`;
      expect(await renew(expired)).toEqual({ status: 403, set: null, body: { error: 'Token inválido' } });
      await target.server.accounts.add({ usuario: 'breve', pass: 'x', rol: 'admin' });
      const token = await target.server.tokens.mint({ usuario: 'breve', nombre: null, rol: 'admin', imagen: null });
      expect((await renew(`token=${token}`)).status).toBe(200);
      await target.server.accounts.remove('breve');
      expect(await renew(`token=${token}`)).toEqual({ status: 403, set: null, body: { error: 'Token inválido' } });
      expect((await get(`${target.url}/api/renovar`, await target.cookie('admin'))).status).toBe(404);
    });
  });

  test('POST /auth, asked for JSON: 200, 401 and 429 with the true wait', async () => {
    const from = freshAddress(target.url);
    const attempt = (pass: string) =>
      post(
        `${target.url}/auth`,
        String(new URLSearchParams({ user: 'MARIA', pass })),
        from,
        undefined,
        'application/json',
      );
    const good = await attempt(PEOPLE.customer.pass);
    expect([good.status, JSON.parse(good.text)]).toEqual([200, { ok: true, usuario: 'maría', rol: 'user' }]);
    expect(good.headers['set-cookie']?.[0]).toMatch(/^token=[^;]+; Max-Age=3600; Path=\/; HttpOnly; SameSite=Strict$/);
    const bad = await attempt('otra');
    expect([bad.status, bad.headers['set-cookie'], JSON.parse(bad.text)]).toEqual([
      401,
      undefined,
      { error: 'Usuario o contraseña incorrectos' },
    ]);
    await attempt('otra');
    const late = await attempt(PEOPLE.customer.pass);
    const wait = Number(late.headers['x-ratelimit-reset']) - Date.parse(String(late.headers.date)) / 1_000;
    expect(late.status).toBe(429);
    expect(JSON.parse(late.text)).toEqual({ error: 'Demasiados intentos', retryAfter: expect.any(Number) });
    expect(Math.abs(JSON.parse(late.text).retryAfter - wait)).toBeLessThanOrEqual(2);
    expect(late.headers['retry-after']).toBe(String(JSON.parse(late.text).retryAfter));
  });

  test('POST /auth for a browser, or for whoever takes anything: the legacy page', async () => {
    for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*', undefined]) {
      const answer = await post(`${target.url}/auth`, 'user=x&pass=y', freshAddress(target.url), undefined, accept);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    }
  });
});
