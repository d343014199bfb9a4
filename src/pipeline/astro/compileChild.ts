/** Process that compiles the templates: `node compileChild.ts FOLDER SITE`. Told by `templates.ts`. */
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Site } from '../../archive/schema.ts';
import { packError } from '../base/remoteError.ts';
import { astroConfig } from './astroConfig.ts';
import { installPageSource } from '../../site/pageSource.ts';
import { APP, TEMPLATES, type TemplatesFile } from './templates.ts';

const [folder, settings] = process.argv.slice(2) as [string, string];
const site = JSON.parse(settings) as Site;

/** Lets Astro compile, render nothing, and keeps what it would throw away. */
function compileOnly(): AstroIntegration {
  const pages = new Map<string, unknown>();
  let known: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  return {
    name: 'gaoxin-archive:compile-only',
    hooks: {
      'astro:build:setup': (options) => {
        known = options.pages as unknown as typeof known;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          name: 'gaoxin-archive',
          setup: async () => {},
          getStaticPaths: async () => [],
          teardown: async () => {
            for (const [key, { styles }] of known) pages.set(key, { styles });
            renameSync(join(folder, '.prerender'), join(folder, APP));
          },
        })),
      'astro:build:done': () => {
        const entry = readdirSync(join(folder, APP)).find((file) => file.startsWith('prerender-entry'))!;
        writeFileSync(
          join(folder, TEMPLATES),
          JSON.stringify({ entry, pages: [...pages] } satisfies TemplatesFile),
        );
      },
    },
  };
}

// The building process is gone: nobody wants the templates any more.
const orphaned = () => process.exit(1);
process.once('disconnect', orphaned);

try {
  installPageSource({ site, pagesOf: () => [] });
  await build({
    ...astroConfig(site, [compileOnly()]),
    configFile: false,
    logLevel: 'error',
    outDir: folder,
    // Nothing to copy: the build places the public folder itself.
    publicDir: join(folder, '.none'),
  });
} catch (error) {
  process.send?.({ error: packError(error) });
  process.exitCode = 1;
} finally {
  process.off('disconnect', orphaned);
  process.disconnect?.();
}
