/**
 * `npm test [-- ARGUMENTS FOR VITEST]`: finds or installs Chromium, then runs every test, or those named.
 * The last line is `N passed, N failed`. Coverage has a command of its own: it makes the tests half as long again.
 */
import { parseCLI, startVitest } from 'vitest/node';
import { ensureChromium } from './support/chromium.ts';
import { closingLine } from './support/closingLine.ts';

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const whole = filter.length === 0 && !options.testNamePattern && !options.project;

try {
  if (whole || filter.some((path) => path.includes('e2e')))
    process.env['CHROMIUM_PATH'] = ensureChromium(true);
  const coverage = options.coverage ?? { enabled: false };
  const vitest = await startVitest('test', filter, { ...options, run: true, watch: false, coverage });
  console.log(closingLine(vitest.state.getTestModules()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
