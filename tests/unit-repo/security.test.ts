/** Rules about the repository itself: what it is made of, and where the outside is reached. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

interface Package {
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Theirs may be used in a program under MIT: permissive, or copyleft of the file only. */
const LICENCES = new Set([
  ...['MIT', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['CC0-1.0', 'CC-BY-4.0', 'WTFPL', 'MPL-2.0', 'MPL-1.1'],
]);
/** Its package.json has the field in the old form: MIT. */
const OLD_FORM = ['node_modules/xmlhttprequest-ssl'];

test('the lockfile knows one registry, and what lies in each package', () => {
  const elsewhere = packages.filter(
    ([, { resolved, link }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
  const unsealed = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(unsealed.map(([path]) => path)).toEqual([]);
});

test('every version is exact', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const versions: string[] = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every licence is one that may be used', () => {
  const isFine = (license = '') => {
    const all = license.replace(/[()]/g, '').split(' AND ');
    return all.every((one) => one.split(' OR ').some((name) => LICENCES.has(name)));
  };
  const odd = packages.filter(([path, { license }]) => !isFine(license) && !OLD_FORM.includes(path));
  expect(odd.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('install scripts are those of two packages, one of which may run it', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(scripted).toEqual(['node_modules/bcrypt', 'node_modules/electron-winstaller']);
  // Newer npm (11.19 does) keeps to it, and says what it does not cover.
  expect(JSON.parse(read('package.json')).allowScripts).toEqual({ bcrypt: true, 'electron-winstaller': false });
});

/** Every file of the program itself, tests apart. */
const sources = readdirSync(root)
  .filter((name) => name.startsWith('src-'))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /(?<!\.test)\.tsx?$/.test(name));
const callersOf = (what: RegExp) => sources.flatMap((name) => [...read(name).matchAll(what)].map(() => name));

test('links leave at one place', () => {
  expect(callersOf(/openExternal|openPath/g)).toEqual(['src-main/links.ts']);
});

test('no text is made into markup or code, and the clipboard is given text', () => {
  const makers =
    /\b(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment/g;
  expect(callersOf(makers)).toEqual([]);
  expect(callersOf(/\beval\(|new Function\(|executeJavaScript|insertCSS/g)).toEqual([]);
  expect(callersOf(/clipboard\.write|ClipboardItem|writeHTML|writeBuffer/g)).toEqual([]);
});

test('a packaged program’s windows have no DevTools', () => {
  expect(callersOf(/new BrowserWindow\(/g).length).toBe(callersOf(/devTools: (!app\.isPackaged|false)/g).length);
});

test('the threat model names who it is about', () => {
  const headings = [...read('SECURITY.md').matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  const who = [
    'A customer',
    'The server',
    'A user of the same machine',
    'The network',
    'A link',
    'A dependency',
    'A colleague',
  ];
  expect(headings).toEqual(who);
});
