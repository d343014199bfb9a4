/** For `astro dev`: pages straight from the content folder, read again when it changes. */
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { loadArticles } from '../../articles/load.ts';
import { formatProblem } from '../../problems/problem.ts';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { pages } from '../../site/views/index.ts';
import type { Page } from '../../site/views/parts/page.ts';
import { placeOf } from '../astro/astroConfig.ts';
import { renderFile } from '../load/bodies.ts';
import { pictureOutputs, readPictures } from '../load/images.ts';
import type { Output } from '../base/output.ts';
import { installPageSource, type PageSource } from '../../site/pageSource.ts';
import { scan } from '../load/scan.ts';

/** A content folder in memory. */
interface Memory {
  source: PageSource;
  /** Pictures by file of the site, made when asked for. */
  pictures: ReadonlyMap<string, Output>;
}

/** Integration that serves the pages of a content folder from memory; faults are told and do not stop the server. */
export function contentPages(contentDir: string): AstroIntegration {
  let memory: Memory;
  const load = async () => {
    memory = await readMemory(contentDir);
    installPageSource(memory.source);
  };
  return {
    name: 'gaoxin-archive:content-pages',
    hooks: {
      'astro:config:setup': load,
      'astro:server:setup': ({ server }) => {
        const root = resolve(contentDir);
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(root)) void load().then(() => server.hot.send({ type: 'full-reload' }));
        });
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const { base } = placeOf(memory.source.site.baseUrl);
          const content = memory.pictures.get(
            decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)),
          )?.content;
          if (!content || !('make' in content)) return next();
          void content
            .make()
            .then((bytes) => response.setHeader('content-type', 'image/webp').end(bytes), next);
        });
      },
    },
  };
}

/** Reads the whole archive; for folders of the size one edits by hand. */
async function readMemory(contentDir: string): Promise<Memory> {
  const { archive, problems } = await loadArchive(contentDir);
  const loaded = await loadArticles(contentDir, archive);
  const pictures = await readPictures(contentDir, loaded.records, scan(contentDir), {});
  for (const problem of [...problems, ...loaded.problems, ...pictures.problems])
    console.error(formatProblem(problem));
  const byKind = Map.groupBy(
    [...pages(buildCatalogue(archive, loaded.records, pictures.found))],
    ({ kind }: Page) => kind,
  );
  const source: PageSource = {
    site: archive.site,
    pagesOf: (kind) =>
      (byKind.get(kind as Page['kind']) ?? []).map(({ params, props, body }) => ({
        params,
        props: {
          load: () => props,
          body: (pictureOf) => (body ? renderFile(join(contentDir, body.file), pictureOf).html : ''),
        },
      })),
  };
  return {
    source,
    pictures: new Map(pictureOutputs(contentDir, pictures).map((output) => [output.file, output])),
  };
}
