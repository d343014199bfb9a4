/** Files that the program makes in folders of its own. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { queryFeeds } from '../../catalogue/queryFeeds.ts';
import { atomFeeds } from '../../feeds/atomFeeds.ts';
import { BULK } from '../../feeds/data/bulk.ts';
import { data } from '../../feeds/data/files.ts';
import { queryFeedFiles } from '../../feeds/queryFeeds.ts';
import { sitemap } from '../../feeds/sitemap.ts';
import { hasDatabase } from '../../site/views/dataPage.ts';
import { dataFile, fileOf, home } from '../../urls.ts';

/** Folders all of whose files follow from the catalogue. */
export const MADE_FOLDERS: readonly string[] = ['data', 'feeds', 'sitemap'];

/** @returns whether such a folder has a file; what it has is listed when somebody first asks */
export function madeFiles(catalogue: Catalogue): (file: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (file) => (names ??= new Set(namesOf(catalogue))).has(file);
}

function* namesOf(catalogue: Catalogue): Iterable<string> {
  for (const { file } of [
    ...data(catalogue),
    ...atomFeeds(catalogue),
    ...sitemap(catalogue, [home()]),
    ...BULK,
  ])
    yield file;
  for (const feed of queryFeeds(catalogue.archive.site))
    for (const { file } of queryFeedFiles(feed, [], catalogue)) yield file;
  if (hasDatabase(catalogue)) yield fileOf(dataFile('archive.db'));
}
