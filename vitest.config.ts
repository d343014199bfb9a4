import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { MODULE_CACHE } from './src/pipeline/base/cacheFolder.ts';
import { LongestFirst } from './tests/setup/longestFirst.ts';

/** Tests that build sites, start commands or drive a browser: after the quick ones, with a Chromium at hand. */
const SITE_TESTS = [
  'tests/pipeline/**/*.test.ts',
  'tests/commands/{check,guides,installed,readme,start}.test.ts',
  'tests/integration/**/*.test.ts',
  'tests/e2e/**/*.test.ts',
  'tests/preview/e2e/**/*.test.ts',
  'tests/review/e2e/**/*.test.ts',
];

/** Ends what hangs. Nothing is tested by the clock: on a machine that does much else, everything takes long. */
const AT_LAST = 600_000;
/** How long a state is waited for, be it in a page or elsewhere. */
const PATIENCE = 60_000;

const CORES = Math.max(2, availableParallelism());

export default defineConfig({
  test: {
    environment: 'node',
    // For the threads and processes that a command starts, as `runMain` sets it for a user.
    env: { NODE_COMPILE_CACHE: MODULE_CACHE },
    setupFiles: ['tests/setup/fastCheck.ts'],
    sequence: { sequencer: LongestFirst },
    // Node runs TypeScript itself: nothing is transformed, and calls between modules are as quick as in a command.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: AT_LAST,
    hookTimeout: AT_LAST,
    expect: { poll: { timeout: PATIENCE } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: SITE_TESTS,
          maxWorkers: CORES,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: SITE_TESTS,
          globalSetup: ['tests/setup/site.ts'],
          // These wait much, for Chromium and for programs: with one a core, a third of the machine stood idle.
          maxWorkers: CORES + 1,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      reporter: ['text-summary', 'html', 'json-summary'],
      reportsDirectory: 'coverage',
      // The pure core. What touches disk, browser, network or clock, or runs in a thread of its own (writing the
      // search index), is tested through the commands, the built site and Chromium, where this cannot measure it.
      include: [
        'src/{archive,articles,catalogue,dates,import,markdown,problems,search,text}/**/*.ts',
        'src/site/views/**/*.ts',
        'src/urls.ts',
      ],
      exclude: [
        '**/*.d.ts',
        'src/text/t2s.table.ts',
        'src/search/ui/**',
        'src/search/serve/{worker,client,protocol}.ts',
        'src/search/serve/node/**',
        'src/search/codec/transport.ts',
        'src/search/documents/sitePage.ts',
        'src/search/index/{segmentThread,segmentWriter,pairLog,postingsWriter,characterWriter,writePageIndex}.ts',
      ],
      // Measured with the quick tests alone: 95.2, 95.3 and 96.4.
      thresholds: { statements: 94, functions: 94, lines: 95 },
    },
  },
});
