// Bundles the doors and the formatter's worker into dist/, and writes the citation styles beside them. What is loaded on
// first need becomes a file of its own, and what several files need is there once. The bytes depend on nothing but the
// sources and the lock file. `--dev` leaves the code readable and adds source maps.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { buildStyles } from './scripts/build-styles.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const isDev = process.argv.includes('--dev');

const common = {
  platform: 'node',
  target: 'node20',
  minify: !isDev,
  charset: 'utf8',
  legalComments: 'none',
  sourcemap: isDev ? 'inline' : false,
};

/** Holds the promise of a name: what a `.lazy.ts` file needs is heavy, and must not be loaded at the start. */
const lazyStaysLazy = {
  name: 'lazy-stays-lazy',
  setup({ onResolve }) {
    onResolve({ filter: /\.lazy\.ts$/ }, ({ path, kind, importer }) =>
      kind === 'dynamic-import'
        ? undefined
        : { errors: [{ text: `${importer} must load ${path} by a dynamic import` }] },
    );
  },
};

/** Bundles entry points, with the parts that they share, and returns their files and the metafile. */
async function bundle(entryPoints) {
  const { outputFiles, metafile } = await build({
    ...common,
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    bundle: true,
    // Only modules can be split; `toCommonJs` follows.
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    // citation-js fetches what looks like an address; nothing of ours ever lets it.
    // htmlparser2 comes with what writes HTML; nothing of ours does.
    alias: {
      'sync-fetch-undici': './src/references/format/no-fetch.ts',
      'dom-serializer': './src/references/sources/no-serializer.ts',
    },
    // tinyglobby asks where it is.
    define: { 'import.meta.url': '__fileUrl' },
    plugins: [lazyStaysLazy],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  return { files: await Promise.all(outputFiles.map(toCommonJs)), metafile };
}

/** VS Code loads extensions as CommonJS, and only a `require` reaches its `vscode` module in every extension host. */
async function toCommonJs({ path, text }) {
  const { code } = await transform(text, {
    ...common,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    banner: text.includes('__fileUrl') ? "const __fileUrl = require('node:url').pathToFileURL(__filename).href;" : '',
  });
  return { path, code };
}

const bundles = [
  await bundle({ extension: 'src/extension/activate.ts' }),
  await bundle({
    server: 'src/server/main.ts',
    cli: 'src/cli/main.ts',
    formatter: 'src/ports/node/formatter-worker.ts',
  }),
];

const dist = join(root, 'dist');
await rm(dist, { recursive: true, force: true });
await mkdir(dist);
for (const { path, code } of bundles.flatMap(({ files }) => files)) await writeFile(path, code);
await chmod(join(dist, 'cli.js'), 0o755);
buildStyles(dist);

// What went into which bundle, for scripts/notice.mjs.
await mkdir(join(root, 'out'), { recursive: true });
const outputs = Object.assign({}, ...bundles.map(({ metafile }) => metafile.outputs));
await writeFile(join(root, 'out', 'metafile.json'), JSON.stringify({ outputs }));
