import { expect } from 'vitest';
import { type Answer, post } from '../support/http.ts';
import type { Rows } from '../support/rows.ts';
import { freshAddress } from '../support/target.ts';

const limitOf = ({ headers }: Answer) =>
  ['limit', 'remaining', 'reset'].map((name) => Number(headers[`x-ratelimit-${name}`]));

export function signInLimitRows({ row }: Rows): void {
  row('three attempts an address, successes counted; the fourth is a 429 page', ['manySignIns'], async (target) => {
    const { usuario, pass } = target.people.admin;
    const from = freshAddress(target.url);
    const attempt = (pass: string) =>
      post(`${target.url}/auth`, String(new URLSearchParams({ user: usuario, pass })), from);
    const answers = [await attempt(pass), await attempt('mala'), await attempt(pass), await attempt(pass)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map((answer) => limitOf(answer).slice(0, 2))).toEqual([
      [3, 2],
      [3, 1],
      [3, 0],
      [3, 0],
    ]);
    const refused = answers[3]!;
    expect(refused.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(refused.headers['set-cookie']).toBeUndefined();
    expect(refused.headers['retry-after']).toBe('900');
    const wait = limitOf(refused)[2]! - Date.parse(refused.headers.date ?? '') / 1_000;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(901); // the reset is rounded up, the date down
  });

  row('each address has its own count, and all have the same window', ['manySignIns'], async (target) => {
    const attempt = () => post(`${target.url}/auth`, 'user=nadie&pass=x', freshAddress(target.url));
    const [one, other] = [await attempt(), await attempt()];
    expect(limitOf(other)).toEqual(limitOf(one));
  });
}
