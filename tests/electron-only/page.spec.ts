import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Program, test } from './support/electron.ts';

/** Runs `source` as the page's own task: what a debugger evaluates is exempt from the policy. Answers the error's name. */
function attempt({ page }: Program, source: (address: string) => unknown, address = ''): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) =>
    setTimeout(async () => {
      try {
        resolve(await (${source})(${JSON.stringify(address)}));
      } catch (error) {
        resolve(error.name);
      }
    }))`);
}

test('nothing of Node or Electron is in the page but the bridge', async ({ standing: program }) => {
  const found = await program.page.evaluate(() => ({
    globals: [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'ipcRenderer',
      'electron',
      '__dirname',
    ].filter((name) => name in globalThis),
    bridge: Object.entries(window.mostrador).map(([key, value]) => `${key}: ${typeof value}`),
    frozen: Object.isFrozen(window.mostrador),
  }));
  expect(found).toEqual({ globals: [], bridge: ['call: function', 'subscribe: function'], frozen: true });
});

test('the renderer is sandboxed, isolated and without Node', async ({ standing: program }) => {
  const preferences = await program.app.evaluate(({ webContents }) => {
    const [page] = webContents.getAllWebContents() as unknown as { getLastWebPreferences(): Record<string, unknown> }[];
    return page?.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
});

const CODE: Readonly<Record<string, () => unknown>> = {
  // biome-ignore lint/security/noGlobalEval: that it fails is the test
  eval: () => globalThis.eval('1'),
  'new Function': () => new Function('return 1')(),
  'a timer that is text': () => (setTimeout as (code: string) => number)('1'),
  innerHTML: () => {
    document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>';
  },
  'document.write': () => document.write('<script>1</script>'),
  'a script that is text': () => {
    document.createElement('script').text = '1';
  },
  'a policy that would allow it': () =>
    (
      globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
    ).trustedTypes.createPolicy('default', { createHTML: (html: string) => html }),
};

for (const [name, source] of Object.entries(CODE))
  test(`no code comes from text: ${name}`, async ({ standing: program }) => {
    expect(await attempt(program, source)).toMatch(/^(EvalError|TypeError)$/);
  });

test('an inline script and an inline handler do not run', async ({ standing: program }) => {
  const ran = await attempt(program, async () => {
    const parsed = new DOMParser().parseFromString.bind(new DOMParser());
    const outcomes: string[] = [];
    try {
      parsed('<p>', 'text/html');
      outcomes.push('parsed');
    } catch {
      outcomes.push('refused');
    }
    const link = document.createElement('a');
    link.href = 'javascript:globalThis.ran=true';
    link.click();
    try {
      link.setAttribute('onclick', 'globalThis.ran=true');
      link.click();
    } catch {
      outcomes.push('refused');
    }
    await new Promise((resolve) => setTimeout(resolve));
    return [...outcomes, 'ran' in globalThis];
  });
  expect(ran).toEqual(['refused', 'refused', false]);
});

test.describe('with a server the page would like to reach', () => {
  let server: Server;
  let address: string;
  let hits: string[];
  test.beforeEach(async () => {
    hits = [];
    server = createServer((request, response) => {
      hits.push(String(request.url));
      response.setHeader('access-control-allow-origin', '*').end('<title>elsewhere</title>');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterEach(() => server.close());

  test('it reaches nobody: not by fetch, socket, beacon, image, style, font, frame, worker or form', async ({
    program,
  }) => {
    expect(await (await fetch(`${address}/control`)).text()).toContain('elsewhere');
    await attempt(
      program,
      async (address) => {
        const add = (tag: string, fields: object) =>
          document.body.append(Object.assign(document.createElement(tag), fields));
        const tries: (() => unknown)[] = [
          () => fetch(`${address}/fetch`),
          () => new Promise((done) => (new WebSocket(`${address.replace('http', 'ws')}/socket`).onerror = done)),
          () => new Promise((done) => (new EventSource(`${address}/events`).onerror = done)),
          () => navigator.sendBeacon(`${address}/beacon`, 'x'),
          () => new Promise((done) => add('img', { src: `${address}/image`, onerror: done })),
          () => new Promise((done) => add('link', { rel: 'stylesheet', href: `${address}/style`, onerror: done })),
          () => new FontFace('x', `url(${address}/font)`).load(),
          () => add('iframe', { src: `${address}/frame` }),
          () => add('object', { data: `${address}/object` }),
          () => new Worker(`${address}/worker`),
          () => import(`${address}/module`),
          () => {
            const form = Object.assign(document.createElement('form'), { action: `${address}/form`, method: 'post' });
            document.body.append(form);
            form.submit();
          },
        ];
        for (const each of tries)
          await Promise.resolve()
            .then(each)
            .catch(() => {});
      },
      address,
    );
    await fetch(`${address}/last`);
    expect(hits).toEqual(['/control', '/last']);
  });

  test('behind the policy, the session itself refuses the network', async ({ standing: program }) => {
    const outcome = await program.app.evaluate(
      ({ webContents }, address) =>
        webContents
          .getAllWebContents()[0]
          ?.session.fetch(address)
          .then(
            () => 'reached',
            (error: Error) => error.message,
          ),
      `${address}/session`,
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(hits).toEqual([]);
  });

  test('it stays where it is, and opens nothing', async ({ standing: program }) => {
    const opened = await attempt(
      program,
      async (address) => {
        const window_ = window.open(`${address}/open`);
        const blank = Object.assign(document.createElement('a'), { href: `${address}/blank`, target: '_blank' });
        document.body.append(blank, document.createElement('webview'));
        document.querySelector('webview')?.setAttribute('src', `${address}/webview`);
        blank.click();
        const link = Object.assign(document.createElement('a'), { href: `${address}/link` });
        document.body.append(link);
        link.click();
        location.href = `${address}/location`;
        return window_;
      },
      address,
    );
    expect(opened).toBeNull();
    const frame = await program.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.src = 'data:text/html,<title>inside</title>';
      return new Promise((resolve) => {
        frame.onload = () => resolve(frame.contentDocument?.title ?? 'empty');
      });
    });
    expect(frame).not.toBe('inside');
    expect(program.page.url()).toBe('mostrador://app/index.html');
    expect(await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    expect(hits).toEqual([]);
  });
});

test('every permission is refused', async ({ standing: program }) => {
  const names = [
    'camera',
    'microphone',
    'geolocation',
    'notifications',
    'clipboard-read',
    'midi',
    'persistent-storage',
  ];
  const states = await program.page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      ),
    names,
  );
  expect(states).toEqual(names.map(() => 'denied'));
  const asked = await attempt(program, async () => [
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error.name), // or there is none
    await navigator.clipboard.readText().catch((error: Error) => error.name),
    await navigator.mediaDevices.getDisplayMedia().catch((error: Error) => error.name),
  ]);
  expect(asked).toEqual([
    'denied',
    expect.stringMatching(/^Not(Allowed|Found)Error$/),
    'NotAllowedError',
    expect.stringMatching(/Error$/),
  ]);
});

test('a download is refused', async ({ standing: program }) => {
  const refused = program.app.evaluate(
    ({ webContents }) =>
      new Promise((resolve) => {
        webContents.getAllWebContents()[0]?.session.once('will-download', (event) => resolve(event.defaultPrevented));
      }),
  );
  await program.page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
  });
  expect(await refused).toBe(true);
});
