import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside VS Code: see scripts/editor-tests.mjs.
    exclude: ['test/editor/**'],
    testTimeout: 30_000,
  },
});
