/** What the build hands to src/search, and what it keeps of it. */
import { join } from 'node:path';
import { zonePrefixes } from '../../strings/index.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ArticleId } from '../../ids.ts';
import { sortKey } from '../../dates/edtf.ts';
import {
  planBundles,
  writeBundles,
  writeManifest,
  type SearchNames,
  type SearchPlan,
  type SearchSource,
  type SearchState,
} from '../../search/index/writeSegments.ts';
import { SEARCH_FOLDER } from '../../search/codec/manifest.ts';
import { openBodies } from '../load/bodies.ts';
import { digest } from '../base/digest.ts';
import { entriesBelow } from '../base/filesBelow.ts';
import type { Content } from '../load/loadContent.ts';
import { isFolderEntry } from '../base/manifest.ts';
import { copyOutput } from '../base/output.ts';
import { ownOf, type Share } from '../base/shard.ts';

/** Plans the bundles. @param previous state of the last plan; undefined for a cold build */
export function planSearch(
  { articles }: Catalogue,
  previous: SearchState | undefined,
  compact: boolean,
): SearchPlan {
  // The file decides the record, and the archive which zones, topics and paper it means.
  const entries = articles.map(({ id, digest: file, date, zones, topics, source }) => ({
    id,
    digest: `${file.slice(0, 20)} ${zones.join()} ${topics.join()} ${source?.publication ?? ''}`,
    sortKey: sortKey(date),
  }));
  return planBundles(previous, entries, { compact });
}

/** What writing the index needs. */
export interface WriteOptions {
  plan: SearchPlan;
  catalogue: Catalogue;
  content: Content;
  contentDir: string;
  /** Folder that stands for the site's. */
  outDir: string;
  /** Part of the work to do here. The first also writes names and manifest. */
  share: Share;
  onProgress: (done: number, total: number) => void;
}

/** Writes the bundles that are not kept, the names and the manifest. */
export async function makeSearch({
  plan,
  catalogue,
  content,
  contentDir,
  outDir,
  share,
  onProgress,
}: WriteOptions): Promise<void> {
  const bodies = openBodies(contentDir, content.spools);
  async function* sources(ids: readonly string[]): AsyncGenerator<SearchSource> {
    for (const id of ids) {
      const record = catalogue.byId.get(id as ArticleId)!;
      yield { record, paragraphs: bodies.of(record.file, content.places.get(record.file)).paragraphs };
    }
  }
  const names = plan.bundles.filter(({ kept }) => !kept).map(({ name }) => name);
  await writeBundles({ plan, sources, outDir, onProgress }, ownOf(share, names));
  if (share.index === 1) await writeManifest({ plan, names: namesOf(catalogue), outDir });
}

function namesOf({ archive, authors }: Catalogue): SearchNames {
  return {
    zones: archive.zones.map(({ id, name, officialName, aliases, province }) => ({
      id,
      name,
      ...(officialName && { officialName }),
      aliases,
      province,
    })),
    topics: archive.topics.map(({ id, name }) => ({ id, name })),
    authors: authors.map(({ name }) => name),
    zonePrefixes: zonePrefixes(archive.site),
  };
}

/**
 * Keys of the index: each bundle as one folder, then the files beside them.
 * @param made folder that `makeSearch` wrote into
 */
export function searchKeys(plan: SearchPlan, code: string, made: string): [string, string][] {
  const bundles = plan.bundles.map(({ name }): [string, string] => [bundleFolder(name), digest(code, name)]);
  const beside = entriesBelow(join(made, SEARCH_FOLDER), isFolderEntry)
    .filter((name) => !isFolderEntry(name))
    .map((name): [string, string] => {
      const path = `${SEARCH_FOLDER}/${name}`;
      return [path, copyOutput(path, join(made, path)).key];
    });
  return [...bundles, ...beside];
}

/** Path of a bundle in the site's manifest. */
function bundleFolder(name: string): string {
  return `${SEARCH_FOLDER}/${name}/`;
}
