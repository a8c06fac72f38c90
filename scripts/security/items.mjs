/**
 * The rules of SECURITY.md, by number: where each is kept, which test shows it, and what is not there yet (`open`).
 * `evidence`: a test file and the beginning or a part of the names of its tests that count. `answers`: what
 * electronegativity 1.10.3 says of the sources (`npx @doyensec/electronegativity -i src-main`), and what there is to it.
 */
const unit = (file, ...titles) => ({ kind: 'unit', file, titles });
const server = (file, ...titles) => ({ kind: 'server', file: `tests/server/${file}`, titles });
const electron = (file, ...titles) => ({ kind: 'electron', file: `tests/electron-only/${file}.spec.ts`, titles });
const gallery = (file, ...titles) => ({ kind: 'gallery', file: `tests/gallery/behaviour/${file}.spec.ts`, titles });
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
      unit('tests/unit-repo/security.test.ts', 'no text is made into markup', 'a packaged program’s windows'),
      packaged('the main job, by keyboard'),
    ],
    answers: [
      'CSP_GLOBAL_CHECK (security.ts): it cannot read a policy put together by code; `scheme` above reads it whole',
      'OPEN_EXTERNAL_JS_CHECK (links.ts): the one place, item 4',
      'AUXCLICK_JS_CHECK (window.ts, pdf.ts): a middle click opens nothing: every window is denied (`reach`); no scripts in pdf.ts',
      'PRELOAD_JS_CHECK (window.ts): two functions, `page` and `bridge` say which',
    ],
    open: [],
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
        'ten thousand calls at once',
      ),
      unit('src-main/pace.test.ts', 'so many a second'),
      unit('src-shared/link.test.ts', 'a result that breaks the contract'),
    ],
    open: [],
  },
  {
    rule: '3. Fuses, read back from the package; debuggers’ doors closed',
    code: 'electron-builder.yml, src-main/switches.ts',
    evidence: [
      packaged('the binary does nothing but', 'it answers a shell', 'it ends where it is started', 'the main job, by'),
      unit('src-main/switches.test.ts', 'is refused, however', 'is ours, or nobody’s'),
    ],
    open: [
      'fuses are read back from the .deb’s program only; the other packages are built elsewhere, by the same file',
    ],
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
      unit('src-core/adapters/http/request.test.ts', 'a certificate that nobody', 'TLS 1.1', 'left at 64 MB'),
      unit('tests/hostile/shapes.test.ts', 'answers: each is taken'),
    ],
    open: [],
  },
  {
    rule: '6. Secrets: keyring or nothing; sealed store; 0600; logs without text',
    code: 'src-main/{secrets,json-file}.ts, src-core/adapters/json-log.ts',
    evidence: [
      electron('secrets', 'on disk there is no password', 'without a keyring nothing'),
      unit('src-main/sealing.test.ts', 'an Electron that', 'what cannot be opened'),
      electron('window', 'a setting is kept, for its owner only'),
      unit('src-core/adapters/json-log.test.ts', 'writes one line', 'keeps the last two', 'leaves nothing in a line'),
      unit('tests/core/store.test.ts', 'what was written is there after reopening, and nowhere in the file'),
      server('cli.test.ts', 'serve: signs in, keeps its secret'),
    ],
    open: [
      'Electron’s asynchronous safeStorage is used where it is there, but was never met: the one tried (33) has none',
    ],
  },
  {
    rule: '7. Notifications: plain, escaped, cut, one a conversation, no flood',
    code: 'src-main/{notice-text,notifier}.ts',
    evidence: [
      unit('src-main/notice-text.test.ts', 'reads', 'cut by characters', 'markup arrives'),
      electron('notices', 'a customer’s words arrive as words', 'a conversation has one notification'),
      electron('hostile', 'notifications: the daemon'),
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
      gallery('hostile', 'what is copied is text'),
      unit('tests/core/outbox-text.test.ts', 'half a character'),
    ],
    open: [],
  },
  {
    rule: '8b. The hostile corpus through every surface: nothing runs, leaves or breaks, and all of it is there',
    code: 'tests/hostile/corpus',
    evidence: [
      unit('tests/hostile/surfaces.test.ts', 'the corpus is as large', 'bubble', 'row', 'notification', 'spreadsheet'),
      unit(
        'tests/hostile/surfaces.test.ts',
        'page',
        'program',
        'file',
        'search',
        'none of the links',
        'a server’s address',
      ),
      unit('tests/hostile/kept.test.ts', 'store: kept', 'log: a line each', 'history’s address', 'a whole console'),
      unit('tests/hostile/shapes.test.ts', 'events: each is', 'answers: each is'),
      unit('tests/hostile/generated.test.ts', '100000 texts stay texts'),
      gallery('hostile', 'nothing runs, nothing leaves', 'a megabyte is drawn'),
      electron('hostile', 'nothing of it runs'),
    ],
    open: [
      'a word that touches a bidi isolate (U+2066–2069) is not found by itself: SQLite’s unicode61 takes these for letters',
    ],
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
      server(
        'neighbours.test.ts',
        'only a page of this server’s',
        'a legacy server never asked',
        'the cookie of a server',
        'how long a refusal',
      ),
      server('flood.test.ts', 'a flood in the legacy', 'a flood in the extended', 'who says too much'),
    ],
    open: [
      'started with --legacy it is the legacy server, letter by letter: no origin is asked for, the cookie has no SameSite',
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
    open: ['npm before 11 does not read `allowScripts`, and runs both install scripts'],
  },
  {
    rule: '11. SECURITY.md: the threat model',
    code: 'SECURITY.md',
    evidence: [unit('tests/unit-repo/security.test.ts', 'the threat model names')],
    open: [],
  },
];
