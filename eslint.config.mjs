import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders of the core, in the order in which each may import only itself and those before it. */
const core = ['article', 'claims', 'references', 'evidence', 'edits', 'rules', 'review'];
const doors = ['server', 'cli', 'extension'];
const folders = [...core, 'ports', ...doors];

const direction =
  'Imports run article <- claims, references <- evidence <- edits <- rules <- review <- server, cli: see docs/ARCHITECTURE.md.';

const thinClient = "The extension is a thin client: it knows the server's protocol and nothing else.";

const effects = [
  {
    regex: '^(?:node:|vscode$|vscode-languageserver|vscode-languageclient)',
    message: 'The core is pure: what it needs of the world comes through src/ports.',
  },
  { regex: 'ports/node/', message: 'Only the doors pick an implementation of a port.' },
];

/** Forbids a folder of src what it must not import: other folders of src, and packages. */
function layer(folder, { not, onlyTypes = [], packages = [], message = direction }) {
  const into = (names) => `^(?:\\.\\./)+(?:${names.join('|')})/`;
  const patterns = [
    ...packages,
    { regex: into(not), message },
    ...(onlyTypes.length === 0 ? [] : [{ regex: into(onlyTypes), message, allowTypeImports: true }]),
  ];
  return {
    files: [`src/${folder}/**/*.ts`],
    // The implementations of the ports are what effects are made of.
    ignores: ['src/ports/node/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

const layers = [
  ...core.map((folder, place) =>
    layer(folder, {
      packages: effects,
      not: [...core.slice(place + 1).filter((other) => !mayKnowTypes(folder, other)), ...doors],
      onlyTypes: core.slice(place + 1).filter((other) => mayKnowTypes(folder, other)),
    }),
  ),
  layer('ports', {
    packages: effects,
    not: [...core.filter((other) => other !== 'references'), ...doors],
    onlyTypes: ['references'],
  }),
  layer('server', { not: ['cli', 'extension'] }),
  layer('cli', { not: ['server', 'extension'] }),
  layer('extension', {
    not: folders.filter((other) => !['server', 'extension'].includes(other)),
    packages: [{ regex: '^(?:\\.\\./)+server/(?!protocol\\.ts$)', message: thinClient }],
    message: thinClient,
  }),
];

/** A search for a work reads what the evidence says of it. */
function mayKnowTypes(folder, other) {
  return folder === 'references' && other === 'evidence';
}

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'out/', '.vscode-test/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A value that is printed may be a number.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Handlers are small arrows; what they hand on is of no interest.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `settings['key']` is how an index signature is read.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...layers,
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'max-lines': ['error', { max: 300 }], eqeqeq: 'error', 'no-unused-vars': 'error' },
  },
);
