import { defineConfig } from 'eslint/config';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Folders of the core, in the order in which each may import only itself and those before it. */
const layers = ['article', 'references', 'evidence', 'edits', 'rules', 'review'];
const doors = ['server', 'cli', 'extension'];
const pure = layers.map((folder) => `src/${folder}/**/*.ts`);

/** What a folder must not reach into. */
const zones = [
  ...layers.map((folder, place) => ({
    target: `./src/${folder}`,
    from: [...layers.slice(place + 1), ...doors].map((other) => `./src/${other}`),
    message: 'Imports run article <- references <- evidence <- edits <- rules <- review <- server, cli.',
  })),
  {
    target: './src/ports',
    from: ['rules', 'review', ...doors].map((other) => `./src/${other}`),
    message: 'Ports know nothing of those who use them.',
  },
  { target: './src/server', from: ['./src/cli', './src/extension'], message: 'The server knows no other door.' },
  { target: './src/cli', from: ['./src/server', './src/extension'], message: 'The command line knows no other door.' },
  {
    target: './src/extension',
    from: './src',
    except: ['./extension', './server/protocol.ts'],
    message: "The extension is a thin client: it knows the server's protocol and nothing else.",
  },
];

const effects = [
  {
    regex: '^(?:node:|vscode$|vscode-languageserver|vscode-languageclient)',
    message: 'The core is pure: effects come through src/ports.',
  },
  { regex: 'ports/node/', message: 'Only the doors pick an implementation of a port.' },
];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'out/', '.vscode-test/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
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
  {
    files: pure,
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: effects }],
    },
  },
  {
    files: ['src/ports/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: effects }] },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'max-lines': ['error', { max: 300 }], eqeqeq: 'error', 'no-unused-vars': 'error' },
  },
);
