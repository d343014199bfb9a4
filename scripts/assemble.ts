/** `npm run assemble -- PART… [--out DIR]`: parts of a site, made on several machines → the site. */
import { parseArgs } from 'node:util';
import { BUILD_DEFAULTS } from '../src/pipeline/base/options.ts';
import { assemble } from '../src/pipeline/part.ts';
import { makeProgress } from '../src/pipeline/base/progress.ts';
import { summary } from '../src/pipeline/summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: BUILD_DEFAULTS.outDir } },
});

if (positionals.length === 0) {
  console.error('没有写明要合并的部分 — 例如 npm run assemble -- part-1 part-2 part-3 part-4');
  process.exitCode = 1;
} else {
  const progress = makeProgress();
  try {
    console.log(summary(await assemble(positionals, values.out, progress), progress.seconds(), values.out));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
