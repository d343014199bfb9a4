/**
 * `npm run build [-- --content DIR] [--out DIR] [--force] [--explain] [--compact] [--shard I/N]`: content → site.
 */
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import type { BuildResult } from '../src/pipeline/build.ts';
import { MODULE_CACHE } from '../src/pipeline/base/cacheFolder.ts';
import { BUILD_DEFAULTS, type BuildOptions } from '../src/pipeline/base/options.ts';
import { makeProgress } from '../src/pipeline/base/progress.ts';
import { parseShare } from '../src/pipeline/base/shard.ts';
import { summary } from '../src/pipeline/summary.ts';

// Everything heavy is imported after this line, so that it is compiled once and not at every start.
enableCompileCache(MODULE_CACHE);

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
const { content, out, force, explain, compact, shard } = values;
const progress = makeProgress();

try {
  const { formatProblem } = await import('../src/problems/problem.ts');
  const result = await run({ contentDir: content, outDir: out, force, explain, compact });
  for (const problem of result.problems) console.error(formatProblem(problem));
  console.log(summary(result, progress.seconds(), out));
  process.exitCode = result.ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(options: BuildOptions): Promise<BuildResult> {
  const { clearLeftovers, tellCleared } = await import('../src/import/writing/write.ts');
  const cleared = clearLeftovers(options.contentDir);
  if (cleared > 0) console.error(tellCleared(cleared));
  if (shard === undefined) return (await import('../src/pipeline/build.ts')).build(options, progress);
  const share = parseShare(shard);
  if (!share) throw new Error(`--shard ${shard} 写法不对 — 写 I/N，例如 --shard 2/4 表示四份中的第二份`);
  return (await import('../src/pipeline/part.ts')).buildPart(options, share, progress);
}
