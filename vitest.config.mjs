import { defineConfig } from 'vitest/config';

const shared = {
  // A server that formats its first reference takes a second or more, and suites run side by side.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Many suites wait for programs that they start: one worker a core, where one core less is the default.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'all',
          include: ['test/**/*.test.ts'],
          // The first run inside VS Code: see scripts/editor-tests.mjs. The others stand in for its module.
          exclude: ['test/editor/**', 'test/extension/**'],
          // No suite leaves anything behind, and starting anew for each took four times as long as the tests.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'extension', include: ['test/extension/**/*.test.ts'] } },
    ],
  },
});
