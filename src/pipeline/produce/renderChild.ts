/**
 * Process that renders one job with compiled templates: `node renderChild.ts TEMPLATES`, started by `render.ts`.
 * It loads the templates at once, while the job is still being planned.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import pLimit from 'p-limit';
import { addressOf, fileFor, loadApp, pathsOf } from '../astro/app.ts';
import { jobSource } from './jobSource.ts';
import { packError } from '../base/remoteError.ts';
import { installPageSource } from '../../site/pageSource.ts';
import { readJob, type RenderMessage, type RenderOrder } from './renderJob.ts';

/** Pages in the making at once: rendering is made of many small waits. */
const AT_ONCE = 4;
const REPORT_EVERY = 50;

async function main(): Promise<void> {
  const ordered = once(process, 'message') as Promise<[RenderOrder]>;
  const app = await loadApp(process.argv[2]!);
  const [order] = await ordered;
  const job = readJob(order.job);
  installPageSource(await jobSource(job));
  const wanted = new Set(job.pages.map(({ file }) => file));
  const paths = await pathsOf(app);
  const limit = pLimit(AT_ONCE);
  const write = writer(job.outDir);
  let rendered = 0;
  await limit.map(
    paths.filter((place) => wanted.has(fileFor(place))),
    async (place) => {
      const response = await app.render(new Request(addressOf(place, job.site)), { routeData: place.route });
      write(fileFor(place), Buffer.from(await response.arrayBuffer()));
      if (++rendered % REPORT_EVERY === 0) tell({ rendered });
    },
  );
  tell({ rendered });
}

/** Writes at once: handing each small file to Node's thread pool costs three times as much processor time. */
function writer(folder: string): (file: string, bytes: Buffer) => void {
  const made = new Set<string>();
  return (file, bytes) => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) makeFolder(parent);
    made.add(parent);
    writeFileSync(path, bytes);
  };
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
