import { expect } from 'vitest';
import { get } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';

export function pageRows({ row }: Rows): void {
  row('GET /logout takes the cookie away and leads to /; the token lives on', [], async ({ url, cookie }) => {
    const admin = await cookie('admin');
    const { status, headers } = await get(`${url}/logout`, admin);
    expect(status).toBe(302);
    expect(headers.get('location')).toBe('/');
    expect(headers.get('set-cookie')).toMatch(/^token=;/);
    expect((await get(`${url}/api/usuarios-conversaciones`, admin)).status).toBe(200);
  });

  row('GET /: a page', [], async ({ url }) => {
    const { status, headers } = await get(url, null);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
  });

  row('pages say who is signed in, run nothing and are framed by nobody', ['inside'], async ({ url, cookie }) => {
    const { text, headers } = await get(url, await cookie('customer'));
    expect(text).toContain('Has entrado como maría');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });
}
