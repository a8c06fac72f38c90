/** Rules and how each is taken away: `from`, found once in `file`, becomes `to`; `test` must notice. */
const sender = { file: 'src-main/sender.ts', test: 'src-main/sender.test.ts' };
const link = { file: 'src-shared/safe-link.ts', test: 'src-shared/safe-link.test.ts' };
const notice = { file: 'src-main/notice-text.ts', test: 'src-main/notice-text.test.ts' };
const log = { file: 'src-core/adapters/json-log.ts', test: 'src-core/adapters/json-log.test.ts' };
const small = 'src-core/domain/small.test.ts';

export const RULES = [
  { ...sender, name: 'only our origin may ask', from: ' && frame.origin === ours.origin', to: '' },
  { ...sender, name: 'only the top frame may ask', from: ' || frame.parent !== null', to: '' },
  { ...sender, name: 'only our window may ask', from: 'sender.contentsId === ours.contentsId && ', to: '' },
  { ...link, name: 'no user name in a link', from: " || username !== '' || password !== ''", to: '' },
  { ...link, name: 'nothing invisible in a link', from: ' || STRANGE.test(text)', to: '' },
  { ...link, name: 'a link has a length', from: ' || href.length > LINK_MAX', to: '' },
  { ...link, name: 'https only', from: '/^https:\\/\\/[^/]/i', to: '/^[a-z-]+:/i' },
  { ...notice, name: 'markup is escaped in notifications', from: ".replaceAll('<', '&lt;')", to: '' },
  { ...notice, name: 'no bidi marks in notifications', from: ".replace(FORGERY, '')", to: '' },
  { ...log, name: 'a log is its owner’s', from: ', { mode: 0o600 }', to: '' },
  { ...log, name: 'a log has no controls', from: 'escaped(JSON.stringify({', to: '(JSON.stringify({' },
  { ...log, name: 'a log is rotated', from: 'size + line.length > rotateAt', to: 'false' },
  {
    ...{ name: 'no password in a server’s address', file: 'src-core/domain/server-url.ts', test: small },
    ...{ from: " || url.username + url.password !== ''", to: '' },
  },
  {
    ...{ name: 'http on this machine only', file: 'src-core/domain/server-url.ts', test: small },
    ...{ from: ' && LOOPBACK.test(url.hostname)', to: '' },
  },
  {
    ...{ name: 'a token cannot break a header', file: 'src-core/domain/token.ts', test: small },
    ...{ from: ' || !TOKEN.test(token)', to: '' },
  },
  {
    ...{
      name: 'no redirect is followed',
      file: 'src-core/adapters/http/request.ts',
      test: 'src-core/adapters/http/api.test.ts',
    },
    ...{ from: "redirect: 'manual'", to: "redirect: 'follow'" },
  },
  {
    ...{ name: 'no formula in a cell', file: 'src-renderer/export/csv.ts', test: 'src-renderer/export/export.test.ts' },
    ...{ from: '/^[=+\\-@＝＋－＠\\p{Cc}\\uFEFF]/u', to: '/^x^/' },
  },
  {
    ...{ name: 'no folder in a file name', file: 'src-main/file-name.ts', test: 'src-main/file-name.test.ts' },
    ...{ from: ".replace(REFUSED, '-')", to: '' },
  },
  {
    ...{ name: 'errors are logged without the statement', file: 'src-server/log.ts', test: 'src-server/log.test.ts' },
    ...{ from: 'error: error.name,', to: 'error: error.name, message: error.message,' },
  },
  {
    ...{ name: 'a sender has a rate', file: 'src-server/rate.ts', test: 'src-server/rate.test.ts' },
    ...{ from: 'const isTaken = level >= 1;', to: 'const isTaken = true;' },
  },
  {
    ...{ name: 'no environment makes certificates not matter', file: 'src-core/adapters/http/request.ts' },
    ...{ test: 'src-core/adapters/http/request.test.ts', from: '  distrust();', to: '' },
  },
  {
    ...{ name: 'an answer has an end', file: 'src-core/adapters/http/request.ts' },
    ...{ test: 'src-core/adapters/http/request.test.ts', from: 'bytes > MAX_BODY_BYTES', to: 'bytes > 1e9' },
  },
  {
    ...{ name: 'no other program in Chromium’s place', file: 'src-main/switches.ts' },
    ...{ test: 'src-main/switches.test.ts', from: ' || PREFIX.test(name)', to: '' },
  },
  {
    ...{ name: 'a socket has an origin', file: 'src-server/sockets/create-sockets.ts' },
    ...{ test: 'tests/server/neighbours.test.ts', from: '!config.extended || isOwnOrigin(headers)', to: 'true' },
  },
  {
    ...{ name: 'the cookie stays on its site', file: 'src-server/http/cookie.ts' },
    ...{ test: 'tests/server/neighbours.test.ts', from: '; SameSite=Strict', to: '' },
  },
  {
    ...{ name: 'a legacy sender has a rate', file: 'src-server/sockets/create-sockets.ts' },
    ...{ test: 'tests/server/flood.test.ts', from: '        throttle(socket);', to: '' },
  },
  {
    ...{ name: 'results are checked', file: 'src-shared/link.ts', test: 'src-shared/link.test.ts' },
    ...{ from: 'if (!result.success) throw', to: 'if (false) throw' },
  },
  {
    ...{ name: 'a link ends where something hides', file: 'src-renderer/view/body.ts' },
    ...{ test: 'src-renderer/view/body.test.ts', from: '.slice(0, hiddenIn(found)[0]?.from)', to: '' },
  },
  {
    ...{ name: 'no name is told by how long it takes', file: 'src-server/http/sign-in.ts' },
    ...{
      test: 'tests/server/neighbours.test.ts',
      from: 'const isRight = await',
      to: 'const isRight = usuario !== null && await',
    },
  },
];
