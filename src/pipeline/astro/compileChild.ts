/**
 * Process that compiles the templates: `node compileChild.ts FOLDER SITE`, started by `templates.ts`. Without
 * arguments it waits for orders and stays: what Vite has in memory makes the next time twice as fast.
 */
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Site } from '../../archive/schema.ts';
import { packError } from '../base/remoteError.ts';
import { astroConfig } from './astroConfig.ts';
import { installPageSource } from '../../site/pageSource.ts';
import { APP, TEMPLATES, type TemplatesFile } from './templates.ts';

/** What a waiting process is told to compile. */
export interface CompileOrder {
  folder: string;
  site: Site;
}

/** Its answer. */
export type Compiled = { done: true } | { fault: string };

/** Lets Astro compile, render nothing, and keeps what it would throw away. */
function compileOnly(folder: string): AstroIntegration {
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

async function compile({ folder, site }: CompileOrder): Promise<void> {
  process.chdir(folder);
  installPageSource({ site, pagesOf: () => [] });
  await build({
    ...astroConfig(site, [compileOnly(folder)]),
    configFile: false,
    logLevel: 'error',
    outDir: folder,
    // Nothing to copy: the build places the public folder itself.
    publicDir: join(folder, '.none'),
  });
}

const told = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

// The building process is gone: nobody wants the templates any more.
const orphaned = () => process.exit(1);
process.once('disconnect', orphaned);

async function compileOnce(folder: string, settings: string): Promise<void> {
  try {
    await compile({ folder, site: JSON.parse(settings) as Site });
  } catch (error) {
    process.send?.({ error: packError(error) });
    process.exitCode = 1;
  } finally {
    process.off('disconnect', orphaned);
    process.disconnect?.();
  }
}

function waitForOrders(): void {
  process.on('message', (order: CompileOrder) => {
    compile(order).then(
      () => process.send?.({ done: true } satisfies Compiled),
      (error: unknown) => process.send?.({ fault: told(error) } satisfies Compiled),
    );
  });
}

const [folder, settings] = process.argv.slice(2);
if (folder !== undefined && settings !== undefined) await compileOnce(folder, settings);
else waitForOrders();
