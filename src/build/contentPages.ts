/** For `astro dev`: pages straight from the content folder, read again when it changes. */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadArchive } from '../archive/load.ts';
import { loadArticles } from '../articles/load.ts';
import { formatProblem } from '../articles/problem.ts';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { pages } from '../views/index.ts';
import type { Page } from '../views/page.ts';
import { renderFile } from './bodies.ts';
import { installPageSource, type PageSource } from './pageSource.ts';
import { join } from 'node:path';

/** Integration that serves the pages of a content folder from memory; faults are told and do not stop the server. */
export function contentPages(contentDir: string): AstroIntegration {
  return {
    name: 'gaoxin-archive:content-pages',
    hooks: {
      'astro:config:setup': async () => installPageSource(await memorySource(contentDir)),
      'astro:server:setup': ({ server }) => {
        const root = resolve(contentDir);
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(root)) return;
          void memorySource(contentDir).then((source) => {
            installPageSource(source);
            server.hot.send({ type: 'full-reload' });
          });
        });
      },
    },
  };
}

/** Reads the whole archive; for folders of the size one edits by hand. */
export async function memorySource(contentDir: string): Promise<PageSource> {
  const { archive, problems } = await loadArchive(contentDir);
  const loaded = await loadArticles(contentDir, archive);
  for (const problem of [...problems, ...loaded.problems]) console.error(formatProblem(problem));
  const byKind = Map.groupBy([...pages(buildCatalogue(archive, loaded.records))], ({ kind }: Page) => kind);
  return {
    site: archive.site,
    pagesOf: (kind) =>
      (byKind.get(kind as Page['kind']) ?? []).map(({ params, props, body }) => ({
        params,
        props: { load: () => props, body: (pictureOf) => (body ? renderFile(join(contentDir, body.file), pictureOf).html : '') },
      })),
  };
}
