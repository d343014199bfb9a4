/** Process that runs Astro over one job: `node renderChild.ts JOB`. Told by `render.ts`. */
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { astroConfig } from './astroConfig.ts';
import { jobSource } from './jobSource.ts';
import { installPageSource } from './pageSource.ts';
import { readJob, type RenderJob, type RenderMessage } from './renderJob.ts';

const REPORT_EVERY = 50;

/** Lets Astro render the wanted pages only, and counts them. */
function wantedOnly(job: RenderJob): AstroIntegration {
  const wanted = new Set(job.pages.map(({ file }) => file));
  let rendered = 0;
  return {
    name: 'gaoxin-archive:wanted-only',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          name: 'gaoxin-archive',
          getStaticPaths: async () => {
            const paths = await standard.getStaticPaths();
            return paths.filter(({ pathname, route }) => wanted.has(outputOf(pathname, route.isIndex)));
          },
          render: (request, options) => {
            if (++rendered % REPORT_EVERY === 0) tell({ rendered });
            return standard.render(request, options);
          },
        })),
    },
  };
}

/** File that Astro writes for a path under `build.format: 'preserve'`. */
function outputOf(pathname: string, isIndex: boolean): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (isIndex) return path === '' ? 'index.html' : `${path}/index.html`;
  return path.endsWith('.html') ? path : `${path}.html`;
}

function tell(message: RenderMessage): void {
  if (process.connected) process.send?.(message);
}

async function main(): Promise<void> {
  const job = readJob(process.argv[2]!);
  installPageSource(jobSource(job));
  const config = astroConfig(job.site, [wantedOnly(job)]);
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    outDir: job.outDir,
    // Nothing to copy: the build places the public folder itself.
    publicDir: join(job.outDir, '.none'),
    build: { ...config.build, concurrency: 4 },
  });
  tell({ rendered: job.pages.length });
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
