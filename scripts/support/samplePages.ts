/** Which pages stand for their kind: for screenshots and measurements of any archive's site. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { loadArticles } from '../../src/articles/load.ts';
import type { ArticleRecord } from '../../src/articles/record.ts';
import { fileOf, search } from '../../src/urls.ts';
import { pages } from '../../src/site/views/index.ts';

/** A page that shows its kind. */
export interface SamplePage {
  /** Name of the kind. Example: `article-photo`. */
  name: string;
  /** Address below the site's. Example: `zones/kunshan/`. */
  path: string;
}

/**
 * One page of each kind of an archive, the one with the most on it (the largest file); articles with and without
 * a photograph count as kinds. Where no article has the picture itself, its caption stands for the photograph.
 * @param site folder of the built site
 */
export async function samplePages(contentDir: string, site: string): Promise<SamplePage[]> {
  const { archive } = await loadArchive(contentDir);
  const { records } = await loadArticles(contentDir, archive);
  const photographs = withPhotographs(records);
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

/** Ids of the articles with a picture; of those with a caption alone where no picture is held. */
function withPhotographs(records: readonly ArticleRecord[]): Set<string> {
  const captioned = records.filter(({ images }) => images.length > 0);
  const pictured = captioned.filter(({ images }) => images.some(({ src }) => src));
  return new Set((pictured.length > 0 ? pictured : captioned).map(({ id }) => id));
}
