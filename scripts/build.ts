/** `npm run build [-- --content DIR] [--out DIR] [--force] [--explain] [--compact] [--shard I/N]`: content → site. */
import { parseArgs } from 'node:util';
import { formatProblem } from '../src/articles/problem.ts';
import { build, type BuildResult } from '../src/build/build.ts';
import { BUILD_DEFAULTS, type BuildOptions } from '../src/build/options.ts';
import { buildPart } from '../src/build/part.ts';
import { makeProgress, type Progress } from '../src/build/progress.ts';
import { parseShare } from '../src/build/share.ts';
import { summary } from '../src/build/summary.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: BUILD_DEFAULTS.contentDir },
    out: { type: 'string', default: BUILD_DEFAULTS.outDir },
    force: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    compact: { type: 'boolean', default: false },
    shard: { type: 'string' },
  },
});
const { content, out, force, explain, compact } = values;
const progress = makeProgress();

try {
  const result = await run({ contentDir: content, outDir: out, force, explain, compact }, progress);
  for (const problem of result.problems) console.error(formatProblem(problem));
  console.log(summary(result, progress.seconds(), out));
  process.exitCode = result.ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(options: BuildOptions, told: Progress): Promise<BuildResult> {
  if (values.shard === undefined) return build(options, told);
  const share = parseShare(values.shard);
  if (!share)
    throw new Error(`--shard ${values.shard} 写法不对 — 写 I/N，例如 --shard 2/4 表示四份中的第二份`);
  return buildPart(options, share, told);
}
