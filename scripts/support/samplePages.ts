/** Which pages stand for their kind: for screenshots and measurements of any archive's site. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { loadArticles } from '../../src/articles/load.ts';
import { fileOf, search } from '../../src/urls.ts';
import { pages } from '../../src/views/index.ts';

export interface SamplePage {
  /** Name of the kind. Example: `article-photo`. */
  name: string;
  /** Address below the site's. Example: `zones/kunshan/`. */
  path: string;
}

/**
 * One page of each kind of an archive, the one with the most on it (the largest file); articles with and without
 * a photograph count as kinds.
 * @param site folder of the built site
 */
export async function samplePages(contentDir: string, site: string): Promise<SamplePage[]> {
  const { archive } = await loadArchive(contentDir);
  const { records } = await loadArticles(contentDir, archive);
  const photographs = new Set<string>(
    records.filter(({ images }) => images.some(({ src }) => src)).map(({ id }) => id),
  );
  const largest = new Map<string, { path: string; bytes: number }>([
    ['search', { path: search().slice(1), bytes: 0 }],
  ]);
  for (const { kind, path, body } of pages(buildCatalogue(archive, records))) {
    const isPhoto = body && photographs.has(body.file.replace(/^articles\//, '').replace(/\.md$/, ''));
    const name = isPhoto ? `${kind}-photo` : kind;
    const bytes = statSync(join(site, fileOf(path)), { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > (largest.get(name)?.bytes ?? 0)) largest.set(name, { path: path.slice(1), bytes });
  }
  return [...largest].map(([name, { path }]) => ({ name, path }));
}
