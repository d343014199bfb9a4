/** `npm run build`: content → site. */
import { parseArgs } from 'node:util';
import { formatProblem } from '../src/articles/problem.ts';
import { build } from '../src/build/build.ts';
import { BUILD_DEFAULTS } from '../src/build/options.ts';
import { makeProgress } from '../src/build/progress.ts';
import { summary } from '../src/build/summary.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: BUILD_DEFAULTS.contentDir },
    out: { type: 'string', default: BUILD_DEFAULTS.outDir },
    force: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    compact: { type: 'boolean', default: false },
  },
});

const progress = makeProgress();
try {
  const result = await build(
    { contentDir: values.content, outDir: values.out, force: values.force, explain: values.explain, compact: values.compact },
    progress,
  );
  for (const problem of result.problems) console.error(formatProblem(problem));
  console.log(summary(result, progress.seconds(), values.out));
  process.exitCode = result.ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
