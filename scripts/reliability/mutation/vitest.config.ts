import { defineConfig } from 'vitest/config';

/** The tests that mutation runs, thousands of times: none that builds a site, starts a program or opens a browser. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/setup/fastCheck.ts'],
    include: ['tests/{dates,files,problems,search,text}/**/*.test.ts', 'tests/urls.test.ts'],
    // A file of tests loads the code anew: else a change to what stands outside of functions would never be loaded.
    isolate: true,
    // Changed code runs slowly, and Stryker itself ends what hangs.
    testTimeout: 600_000,
  },
});
