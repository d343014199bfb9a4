/**
 * Process that renders one job with compiled templates: `node renderChild.ts TEMPLATES [texts]`, started by
 * `astro/renderer.ts`. It loads the templates at once, while the articles are still being read; with `texts`, Markdown too.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { addressOf, fileFor, loadApp, pathsOf } from '../astro/app.ts';
import { PageResponse } from '../astro/pageResponse.ts';
import { jobSource } from './jobSource.ts';
import { packError } from '../base/remoteError.ts';
import { installPageSource } from '../../site/pageSource.ts';
import { pageWriter, writeAtOnce } from './pageWriter.ts';
import { readJob, type RenderMessage, type RenderOrder } from './renderJob.ts';

/** Pages in the making at once: rendering is made of many small waits. */
const AT_ONCE = 4;
const REPORT_EVERY = 50;
/** Pages that take longer to write than a thread takes to start. */
const WORTH_A_THREAD = 400;

async function main(): Promise<void> {
  const ordered = once(process, 'message') as Promise<[RenderOrder]>;
  globalThis.Response = PageResponse as unknown as typeof Response;
  const [, , templates, rendersTexts] = process.argv;
  const app = await loadApp(templates!);
  // `jobSource` finds it loaded.
  if (rendersTexts) await import('../load/renderFile.ts');
  const [order] = await ordered;
  const job = readJob(order.job);
  installPageSource(await jobSource(job));
  const wanted = new Set(job.pages.map(({ file }) => file));
  const paths = await pathsOf(app);
  const limit = pLimit(AT_ONCE);
  const writer = job.pages.length < WORTH_A_THREAD ? writeAtOnce() : pageWriter();
  let rendered = 0;
  await limit.map(
    paths.filter((place) => wanted.has(fileFor(place))),
    async (place) => {
      const response = await app.render(new Request(addressOf(place, job.site)), { routeData: place.route });
      await writer.write(join(job.outDir, fileFor(place)), await response.arrayBuffer());
      if (++rendered % REPORT_EVERY === 0) tell({ rendered });
    },
  );
  await writer.close();
  tell({ rendered });
}

function tell(message: RenderMessage): void {
  if (process.connected) process.send?.(message);
}

// The building process is gone: nobody wants the pages any more.
const orphaned = () => process.exit(1);
process.once('disconnect', orphaned);

try {
  await main();
} catch (error) {
  tell({ error: packError(error) });
  process.exitCode = 1;
} finally {
  process.off('disconnect', orphaned);
  process.disconnect?.();
}
