import { expect, type Program, test } from './support/electron.ts';

interface Answer {
  readonly status: number | string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks the page's session, as the page would if its policy let it. */
function ask({ app }: Program, url: string, method = 'GET'): Promise<Answer> {
  return app.evaluate(
    async ({ webContents }, [url, method]) => {
      const session = webContents.getAllWebContents()[0]?.session;
      if (!session || !url || !method) throw new Error('no page');
      try {
        const answer = await session.fetch(url, { method });
        return { status: answer.status, headers: Object.fromEntries(answer.headers) };
      } catch (error) {
        return { status: String(error), headers: {} };
      }
    },
    [url, method],
  );
}

test('the page is served with every header', async ({ standing: program }) => {
  const { status, headers } = await ask(program, 'mostrador://app/index.html');
  expect(status).toBe(200);
  expect(headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
  });
});

test('every file the page names is there', async ({ standing: program }) => {
  const named = await program.page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script, link')].map((element) =>
      'src' in element ? element.src : element.href,
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const url of named) expect((await ask(program, url)).status, url).toBe(200);
});

const NOT_THERE = [
  '',
  'assets',
  'assets/',
  '../package.json',
  '../../package.json',
  '%2e%2e/package.json',
  '..%2fpackage.json',
  '..%5cpackage.json',
  '..\\package.json',
  '.%2e/%2e./main/index.js',
  'index.html%00',
  '%00',
  'index.html/',
  'INDEX.HTML',
  './/index.html',
  '/etc/passwd',
  'main/index.js',
  'index.html?x',
  '__proto__',
  'constructor',
];
test('whatever else is asked is not there', async ({ standing: program }) => {
  for (const path of NOT_THERE) expect((await ask(program, `mostrador://app/${path}`)).status, path).toBe(404);
});

test('other methods and other hosts are refused', async ({ standing: program }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
    expect((await ask(program, 'mostrador://app/index.html', method)).status, method).toBe(404);
  for (const host of ['app.example', 'other', 'app@other', 'other:80'])
    expect((await ask(program, `mostrador://${host}/index.html`)).status, host).not.toBe(200);
  for (const url of ['file:///etc/passwd', 'file:///', 'about:blank'])
    expect((await ask(program, url)).status, url).not.toBe(200);
});
