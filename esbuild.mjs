// Bundles the three doors and the formatter's worker into dist/, and writes the citation styles beside them. The bytes
// depend on nothing but the sources and the lock file. `--dev` leaves the code readable and adds source maps.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildStyles } from './scripts/build-styles.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const isDev = process.argv.includes('--dev');

const doors = {
  extension: 'src/extension/activate.ts',
  server: 'src/server/main.ts',
  cli: 'src/cli/main.ts',
  formatter: 'src/ports/node/formatter-worker.ts',
};

/** Names of the files that are loaded on first need, by their source: `sources/index.lazy.ts` is `sources.lazy`. */
const lazyFiles = new Map();

/**
 * Makes each `import('./name.lazy.ts')` a `require` of a file of its own, that all bundles share. It is a `require` since
 * only that reaches the `vscode` module in every extension host.
 */
const lazyImports = {
  name: 'lazy-imports',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /\.lazy\.ts$/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (kind === 'entry-point' || pluginData === 'resolved') return undefined;
      if (kind !== 'dynamic-import') {
        return {
          errors: [{ text: `${importer} must load ${path} by a dynamic import, so that it stays a file of its own` }],
        };
      }
      const found = await resolve(path, { kind, resolveDir, pluginData: 'resolved' });
      return found.errors.length > 0 ? { errors: found.errors } : { path: found.path, namespace: 'lazy' };
    });
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: `module.exports = require('./${nameOfLazyFile(path)}.js')`,
      resolveDir: root,
    }));
    onResolve({ filter: /^\.\/.*\.lazy\.js$/, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
  },
};

function nameOfLazyFile(path) {
  const base = basename(path, '.ts');
  const name = base === 'index.lazy' ? `${basename(dirname(path))}.lazy` : base;
  for (const [other, taken] of lazyFiles) {
    if (taken === name && other !== path) throw new Error(`${other} and ${path} would both become ${name}.js`);
  }
  lazyFiles.set(path, name);
  return name;
}

async function bundle(entryPoints) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    // citation-js fetches what looks like an address; nothing of ours ever lets it.
    alias: { 'sync-fetch-undici': './src/references/format/no-fetch.ts' },
    // CommonJS has no import.meta; tinyglobby asks for it.
    define: { 'import.meta.url': 'fileUrl' },
    banner: { js: "const fileUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [lazyImports],
    minify: !isDev,
    charset: 'utf8',
    keepNames: false,
    legalComments: 'none',
    sourcemap: isDev,
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

await rm(join(root, 'dist'), { recursive: true, force: true });
const metafile = await bundle(doors);
for (let done = 0; done < lazyFiles.size;) {
  const next = [...lazyFiles].slice(done);
  done = lazyFiles.size;
  const more = await bundle(Object.fromEntries(next.map(([path, name]) => [name, path])));
  Object.assign(metafile.inputs, more.inputs);
  Object.assign(metafile.outputs, more.outputs);
}
await chmod(join(root, 'dist', 'cli.js'), 0o755);
buildStyles(join(root, 'dist'));

// What went into which bundle, for scripts/notice.mjs and scripts/check-package.mjs.
await mkdir(join(root, 'out'), { recursive: true });
await writeFile(join(root, 'out', 'metafile.json'), JSON.stringify(metafile));
