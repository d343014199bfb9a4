/**
 * Process that renders one job with compiled templates: `node renderChild.ts TEMPLATES`, started by `render.ts`.
 * It loads the templates at once, while the job is still being planned.
 */
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import pLimit from 'p-limit';
import { placeOf } from '../astro/astroConfig.ts';
import { jobSource } from './jobSource.ts';
import { installPageSource } from '../../site/pageSource.ts';
import { readJob, type RenderJob, type RenderMessage, type RenderOrder } from './renderJob.ts';
import { APP, TEMPLATES, type TemplatesFile } from '../astro/templates.ts';

/** Pages in the making at once: rendering is made of many small waits. */
const AT_ONCE = 4;
const REPORT_EVERY = 50;

/** What Astro's bundle exports, as far as it is used here: see astro/dist/core/build/app.js. */
interface App {
  setInternals(internals: {
    pagesByKeys: Map<string, unknown>;
    entrySpecifierToBundleMap: Map<string, string>;
  }): void;
  setOptions(options: {
    settings: { scripts: never[] };
    logger: { options: { destination: unknown } };
  }): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

interface Route {
  /** Its file is called index: a folder of the site, not a document. */
  isIndex: boolean;
}

/** Loads the bundle as Astro's own prerenderer does (astro/dist/core/build/default-prerenderer.js). */
async function loadApp(folder: string): Promise<App> {
  const { entry, pages } = JSON.parse(readFileSync(join(folder, TEMPLATES), 'utf8')) as TemplatesFile;
  const { app } = (await import(pathToFileURL(join(folder, APP, entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: {
      options: { destination: { write: (line: { message: string }) => console.error(line.message) } },
    },
  });
  return app;
}

async function main(): Promise<void> {
  const ordered = once(process, 'message') as Promise<[RenderOrder]>;
  const app = await loadApp(process.argv[2]!);
  const [order] = await ordered;
  const job = readJob(order.job);
  installPageSource(jobSource(job));
  const wanted = new Set(job.pages.map(({ file }) => file));
  const paths = await new StaticPaths(app as never).getAll();
  const limit = pLimit(AT_ONCE);
  const write = writer(job.outDir);
  let rendered = 0;
  await limit.map(
    paths
      .map(({ pathname, route }) => ({
        route: route as unknown as Route,
        path: pathname.replace(/^\/|\/$/g, ''),
      }))
      .filter(({ path, route }) => wanted.has(fileFor(path, route))),
    async ({ path, route }) => {
      const response = await app.render(new Request(addressOf(path, route, job)), { routeData: route });
      write(fileFor(path, route), Buffer.from(await response.arrayBuffer()));
      if (++rendered % REPORT_EVERY === 0) tell({ rendered });
    },
  );
  tell({ rendered });
}

/** File of a path under `build.format: 'preserve'`. */
function fileFor(path: string, { isIndex }: Route): string {
  if (isIndex) return path === '' ? 'index.html' : `${path}/index.html`;
  return `${path}.html`;
}

/** Address under which Astro renders a path: `Astro.url` tells it to the templates. */
function addressOf(path: string, { isIndex }: Route, { site }: RenderJob): URL {
  const { origin, base } = placeOf(site.baseUrl);
  return new URL(`${base}${path}${isIndex ? (path === '' ? '' : '/') : '.html'}`, origin);
}

/** Writes at once: handing each small file to Node's thread pool costs three times as much processor time. */
function writer(folder: string): (file: string, bytes: Buffer) => void {
  const made = new Set<string>();
  return (file, bytes) => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
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
  tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exitCode = 1;
} finally {
  process.off('disconnect', orphaned);
  process.disconnect?.();
}
