/**
 * The rules of SECURITY.md, by number: where each is kept, which test shows it, and what is not there yet (`open`).
 * `evidence`: a test file and the beginning or a part of the names of its tests that count.
 */
const unit = (file, ...titles) => ({ kind: 'unit', file, titles });
const server = (file, ...titles) => ({ kind: 'server', file: `tests/server/${file}`, titles });
const electron = (file, ...titles) => ({ kind: 'electron', file: `tests/electron-only/${file}.spec.ts`, titles });
const packaged = (...titles) => ({
  kind: 'packaged',
  file: 'tests/electron-only/packaged/program.installed.ts',
  titles,
});

export const ITEMS = [
  {
    rule: '1. Electron’s checklist: sandbox, isolation, scheme, policy, permissions, navigation, egress',
    code: 'src-main/{security,scheme,csp,window}.ts',
    evidence: [
      electron(
        'page',
        'nothing of Node or Electron',
        'the renderer is sandboxed',
        'the sandbox is on',
        'no code comes from text',
        'an inline script',
        'every permission is refused',
        'a download is refused',
      ),
      electron(
        'scheme',
        'the page is served with every header',
        'whatever else is asked',
        'other methods and other hosts',
      ),
      electron('reach', 'it reaches nobody', 'behind the policy', 'it stays where it is'),
    ],
    open: ['DevTools off when packaged is not shown by a test'],
  },
  {
    rule: '2. IPC: only our page’s top frame; parameters checked; one channel',
    code: 'src-main/{bridge,sender}.ts, src-shared/contract.ts',
    evidence: [
      unit('src-main/sender.test.ts', 'our page is heard', 'is a stranger'),
      electron(
        'bridge',
        'every question refuses',
        'unknown names',
        'a second window',
        'there is one channel',
        'a frame inside',
      ),
    ],
    open: ['no bound of 10,000 calls a second; results have no schema of their own'],
  },
  {
    rule: '3. Fuses, read back from the package; debuggers’ doors closed',
    code: 'electron-builder.yml, src-main/development.ts',
    evidence: [packaged('the binary does nothing but', 'it answers a shell', 'the main job, by keyboard')],
    open: ['other switches than the debuggers’ (proxy, extensions, certificates, js-flags) do not end the program'],
  },
  {
    rule: '4. One place opens links: https and plain mail, no user name, written anew',
    code: 'src-main/links.ts, src-shared/safe-link.ts',
    evidence: [
      unit('src-shared/safe-link.test.ts', 'a link that may be followed', 'one that may not'),
      unit('tests/unit-repo/security.test.ts', 'links leave at one place'),
      electron('links', 'only a safe link reaches the system'),
    ],
    open: [],
  },
  {
    rule: '5. Network: no redirects, capped, timed; addresses and tokens checked first',
    code: 'src-core/adapters/http/*, src-core/domain/{server-url,token}.ts',
    evidence: [
      unit('src-core/adapters/http/api.test.ts', '302', 'a server that never answers', 'with a hostile reset'),
      unit('src-core/domain/small.test.ts', 'server addresses', 'tokens'),
    ],
    open: ['the 64 MB cap, TLS ≥ 1.2 and the names of certificate errors have no test'],
  },
  {
    rule: '6. Secrets: keyring or nothing; sealed store; 0600; logs without text',
    code: 'src-main/{secrets,json-file}.ts, src-core/adapters/json-log.ts',
    evidence: [
      electron('secrets', 'on disk there is no password', 'without a keyring nothing'),
      electron('window', 'a setting is kept, for its owner only'),
      unit('src-core/adapters/json-log.test.ts', 'writes one line', 'keeps the last two', 'leaves nothing in a line'),
      unit('tests/core/store.test.ts', 'what was written is there after reopening, and nowhere in the file'),
      server('cli.test.ts', 'serve: signs in, keeps its secret'),
    ],
    open: ['safeStorage is asked synchronously; crash dumps and process arguments are not searched'],
  },
  {
    rule: '7. Notifications: plain, escaped, cut, one a conversation, no flood',
    code: 'src-main/{notice-text,notifier}.ts',
    evidence: [
      unit('src-main/notice-text.test.ts', 'reads', 'cut by characters', 'markup arrives'),
      electron('notices', 'a customer’s words arrive as words', 'a conversation has one notification'),
    ],
    open: [],
  },
  {
    rule: '8. Text: stored as it came, shown as text; cells and file names harmless',
    code: 'src-renderer/{view/body,view/hidden,export/*}.ts, src-main/file-name.ts',
    evidence: [
      unit('src-renderer/view/body.test.ts', 'characters that hide', 'loses nothing', 'is not held up'),
      unit('src-renderer/export/export.test.ts', 'has nothing that a spreadsheet', 'has nobody’s text as anything'),
      unit('src-main/file-name.test.ts', 'is saved as'),
      unit('tests/core/store.test.ts', 'keeps a message whole'),
    ],
    open: ['the hostile corpus (250 inputs × 12 surfaces; 100,000 generated) is not there'],
  },
  {
    rule: '9. Server: HS256 only, sender from the token, limits, no text in logs',
    code: 'src-server/{tokens,rate,log}.ts, src-server/{http,sockets}/*',
    evidence: [
      unit('src-server/rate.test.ts', 'a burst', 'the wait it says', 'names that rest'),
      unit('src-server/log.test.ts', 'an error is logged'),
      server('contract.test.ts', 'malformed, forged or unsigned', 'three attempts an address'),
      server('accounts.test.ts', 'names and passwords that', 'hashes never leave'),
      server('extended-acuse.test.ts', 'limite: each sender'),
    ],
    open: [
      'no origin check on the socket; the cookie is the legacy one, letter by letter: neither SameSite nor Secure',
      'a flood is bounded per sender in the extended protocol only; other users’ p99 under it is not measured here',
    ],
  },
  {
    rule: '10. Supply chain: one registry, exact versions, licences, install scripts, SBOM',
    code: 'package-lock.json, package.json (`dist`, `sbom`)',
    evidence: [
      unit(
        'tests/unit-repo/security.test.ts',
        'the lockfile',
        'every version is exact',
        'every licence',
        'install scripts',
      ),
    ],
    open: ['install scripts are listed by the test, not kept from running by npm'],
  },
  {
    rule: '11. SECURITY.md: the threat model',
    code: 'SECURITY.md',
    evidence: [unit('tests/unit-repo/security.test.ts', 'the threat model names')],
    open: [],
  },
];
