import { readFile } from 'node:fs/promises';
import { attempt } from './support/attempt.ts';
import { expect, test } from './support/electron.ts';

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

test('the sandbox is on: the kernel filters what the page’s process may ask', async ({ standing: program }) => {
  test.skip(process.platform !== 'linux', 'only Linux says so in /proc');
  const { pid, off } = await program.app.evaluate(({ app, webContents }) => ({
    pid: webContents.getAllWebContents()[0]?.getOSProcessId(),
    off: app.commandLine.hasSwitch('no-sandbox'),
  }));
  expect(off).toBe(false);
  expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m); // 2: filtered
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
