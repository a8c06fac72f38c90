/** What one request does not do: take any certificate, speak an old TLS, or read without end. */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { SELF_SIGNED } from '../../../tests/fakes/certificate.ts';
import { systemClock } from '../system.ts';
import { createSend } from './request.ts';

async function portOf(server: Server & { closeAllConnections(): void }): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
const ask = (origin: string) => createSend(origin, { clock: systemClock })('/', { timeoutMs: 15_000 });
const secure = async (options: ServerOptions) =>
  `https://localhost:${await portOf(createHttpsServer({ ...SELF_SIGNED, ...options }, (_q, answer) => answer.end('x')))}`;

test('a certificate that nobody signed is named, and there is no way around it', async () => {
  const untrusted = { ok: false, fault: { code: 'server-untrusted', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' } };
  const origin = await secure({});
  expect(await ask(origin)).toEqual(untrusted);
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  onTestFinished(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);
  expect(await ask(origin)).toEqual(untrusted);
});

test('a server that speaks nothing newer than TLS 1.1 is not spoken to', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  expect(await ask(await secure(old))).toMatchObject({
    ok: false,
    fault: { code: 'server-unreachable', detail: expect.stringMatching(/SSL.*VERSION/) },
  });
});

test('an answer without end is left at 64 MB', async () => {
  let sent = 0;
  const chunk = Buffer.alloc(4 * 1024 * 1024, 'x');
  const endless: RequestListener = (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length;
    };
    response.on('drain', more);
    more();
  };
  const origin = `http://127.0.0.1:${await portOf(createHttpServer(endless))}`;
  expect(await ask(origin)).toEqual({ ok: false, fault: { code: 'not-a-server', detail: 'body too large' } });
  expect(sent).toBeLessThan(200 * 1024 * 1024);
});
