import { defineConfig } from 'vitest/config';

/** Tests of the area at hand, as globs; one that begins with `!` takes away. */
const tests = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]') as string[];

/** The tests that mutation runs, thousands of times: none that builds a site, starts a program or opens a browser. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/setup/fastCheck.ts'],
    include: tests.filter((glob) => !glob.startsWith('!')),
    exclude: tests.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
    // A file of tests loads the code anew: else a change to what stands outside of functions would never be loaded.
    isolate: true,
    // Changed code runs slowly, and Stryker itself ends what hangs.
    testTimeout: 600_000,
  },
});
