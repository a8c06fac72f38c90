/** The fences of CONTRIBUTING.md, "Rooms", one planted file each. `*` in `file` becomes a unique name. */

export interface Arrow {
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';

/** A file that imports `specifier` and uses it, so that no other rule has anything to say. */
function imports(file: string, specifier: string): Arrow {
  return { file, code: `export { thing } from '${specifier}';`, rule: IMPORTS };
}

function uses(file: string, expression: string, rule: string): Arrow {
  return { file, code: `export const thing = ${expression};`, rule };
}

const ROOMS = ['main', 'preload', 'renderer', 'server', 'web', 'core'] as const;

function othersFrom(file: string, may: readonly string[], up: string): readonly Arrow[] {
  return ROOMS.filter((room) => !may.includes(room)).map((room) => imports(file, `${up}src-${room}/index.ts`));
}

export const FORBIDDEN: readonly Arrow[] = [
  ...othersFrom('src-shared/*.ts', [], '../'),
  ...othersFrom('src-core/*.ts', ['core'], '../'),
  ...othersFrom('src-core/adapters/*.ts', ['core'], '../../'),
  ...othersFrom('src-main/*.ts', ['main', 'core'], '../'),
  ...othersFrom('src-preload/*.ts', ['preload'], '../'),
  ...othersFrom('src-renderer/components/*.tsx', ['renderer'], '../../'),
  ...othersFrom('src-server/*.ts', ['server'], '../'),
  ...othersFrom('src-server/demo/*.ts', ['server'], '../../'),
  ...othersFrom('src-web/*.ts', ['web', 'core'], '../'),
  ...['shared', 'core', 'renderer', 'server', 'web'].map((room) => imports(`src-${room}/*.ts`, 'electron')),
  imports('src-core/*.test.ts', 'electron'),
  imports('src-core/*.test.ts', '../src-main/index.ts'),
  ...['shared', 'main', 'preload', 'renderer', 'server', 'web'].map((room) =>
    imports(`src-${room}/*.ts`, 'socket.io-client'),
  ),
  ...['', 'domain/', 'adapters/'].flatMap((folder) =>
    ['socket.io-client', 'libsql', 'node:fs', 'node:fs/promises', 'fs', 'node:crypto', 'uuidv7'].map((specifier) =>
      imports(`src-core/${folder}*.ts`, specifier),
    ),
  ),
  imports('src-core/adapters/socket.ts', 'node:fs'),
  imports('src-core/adapters/sqlite/*.ts', 'socket.io-client'),
  imports('src-core/adapters/json-log.ts', 'libsql'),
  imports('src-core/adapters/spelling.ts', 'node:fs'),
  imports('src-core/adapters/system.ts', 'hunspell-wasm'),
  imports('src-renderer/*.ts', 'node:fs'),
  imports('src-shared/*.ts', 'node:fs'),
  imports('src-web/*.ts', 'libsql'),
  imports('src-core/domain/*.ts', '../adapters/system.ts'),
  imports('src-core/domain/*.ts', '../engine.ts'),
  imports('src-server/*.ts', '../src-shared/contract.ts'),
  imports('src-server/*.ts', '../src-shared/model.ts'),
  ...['setTimeout', 'setInterval', 'setImmediate', 'performance.now()', 'crypto.randomUUID()'].flatMap((expression) => [
    uses('src-core/*.ts', expression, GLOBALS),
    uses('src-shared/*.ts', expression, GLOBALS),
  ]),
  ...['Date.now()', 'Date.now', 'new Date()', 'Math.random()'].flatMap((expression) => [
    uses('src-core/*.ts', expression, 'plugin'),
    uses('src-core/domain/*.ts', expression, 'plugin'),
  ]),
  uses('src-core/*.ts', 'fetch', GLOBALS),
  uses('src-core/*.ts', 'process.env', GLOBALS),
  uses('src-core/adapters/http/*.ts', 'setTimeout', GLOBALS),
  { file: 'src-core/*.ts', code: 'export const thing: any = 1;', rule: 'lint/suspicious/noExplicitAny' },
];

export const ALLOWED: readonly Arrow[] = [
  imports('src-shared/*.ts', './model.ts'),
  imports('src-shared/*.ts', 'valibot'),
  imports('src-core/*.ts', '../src-shared/model.ts'),
  imports('src-core/*.ts', './adapters/http/api.ts'),
  imports('src-core/domain/*.ts', './state.ts'),
  imports('src-core/domain/*.ts', '../ports.ts'),
  imports('src-core/domain/*.ts', '../../src-shared/model.ts'),
  imports('src-core/adapters/socket.ts', 'socket.io-client'),
  imports('src-core/adapters/sqlite/*.ts', 'libsql'),
  imports('src-core/adapters/json-log.ts', 'node:fs'),
  imports('src-core/adapters/spelling.ts', 'hunspell-wasm'),
  uses('src-core/adapters/system.ts', '[Date.now(), Math.random(), setTimeout]', ''),
  uses('src-core/adapters/http/*.ts', 'fetch', ''),
  uses('src-core/*.ts', 'new Date(5)', ''),
  imports('src-main/*.ts', 'electron'),
  imports('src-main/*.ts', '../src-core/create-console.ts'),
  imports('src-preload/*.ts', 'electron'),
  imports('src-renderer/components/*.tsx', '../store.ts'),
  imports('src-renderer/components/*.tsx', '../../src-shared/contract.ts'),
  imports('src-server/*.ts', '../src-shared/protocol.ts'),
  imports('src-server/demo/*.ts', 'socket.io-client'),
  imports('src-web/*.ts', '../src-core/create-console.ts'),
  imports('tests/e2e/*.ts', 'socket.io-client'),
];
