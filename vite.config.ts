import { builtinModules } from 'node:module';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };
import { emojiNames } from './scripts/vite/emoji-names.ts';

const node = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const installed = Object.keys({ ...pkg.dependencies, ...pkg.devDependencies });
const outside = (names: readonly string[]) => [...node, ...names, ...names.map((name) => new RegExp(`^${name}/`))];

/** Programs for Node or Electron: one folder of `dist` each. `external` stays in node_modules, the rest is bundled. */
function program(
  outDir: string,
  input: Record<string, string>,
  external: readonly string[],
  format: 'es' | 'cjs' = 'es',
) {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const, external: [...external], conditions: ['node', 'module', 'default'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external: outside(external),
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
}

/** `vite build --app [--mode server]`: everything, or only the programs that run on Node. */
export default defineConfig(({ mode }) => ({
  root: 'src-renderer',
  base: './',
  plugins: [preact({ prefreshEnabled: mode === 'development' }), emojiNames()],
  define: { __VERSION__: JSON.stringify(pkg.version) },
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: false,
        assetsInlineLimit: 0,
        // One chunk for all the page is first drawn with: left alone, there is one for each set that late parts share.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
      },
    },
    main: program('../dist/main', { index: 'src-main/index.ts' }, ['electron', ...Object.keys(pkg.dependencies)]),
    preload: program('../dist/preload', { index: 'src-preload/index.ts' }, ['electron'], 'cjs'),
    node: program(
      '../dist/node',
      {
        server: 'src-server/cli.ts',
        web: 'src-web/cli.ts',
        start: 'src-web/start.ts',
        chaos: 'tests/chaos/cli.ts',
        'chaos-client': 'tests/chaos/client/main.ts',
        'chaos-plain': 'tests/chaos/client/plain.ts',
      },
      installed,
    ),
  },
  builder: {
    async buildApp(builder) {
      const names = mode === 'server' ? ['node'] : ['client', 'main', 'preload', 'node'];
      for (const name of names) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
}));
