/** What the build hands to src/search, and what it keeps of it. */
import { join } from 'node:path';
import { zonePrefixes } from '../../strings/index.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ArticleRecord } from '../../articles/record.ts';
import type { ArticleId } from '../../ids.ts';
import { sortKey } from '../../dates/edtf.ts';
import {
  planSegments,
  writeSegments,
  writeManifest,
  type QueryVocabulary,
  type SearchPlan,
  type SearchSource,
  type PlannedBefore,
} from '../../search/index/writeSegments.ts';
import { SEARCH_FOLDER } from '../../search/codec/manifest.ts';
import type { Layout } from '../../search/codec/packs.ts';
import { openBodies } from '../load/bodies.ts';
import { renderFile } from '../load/renderFile.ts';
import { digest } from '../base/digest.ts';
import { entriesBelow } from '../base/filesBelow.ts';
import type { Content } from '../load/loadContent.ts';
import { isFolderEntry } from '../base/manifest.ts';
import { copyOutput } from '../base/output.ts';
import { ownOf, type Share } from '../base/shard.ts';

/** Above so many articles `search.files: auto` makes packs: fewer have not many files. */
const PACKED_ABOVE = 1000;

/** How the small files lie. @param setting `search.files` in site.yaml @param articles their number */
export const layoutOf = (setting: 'auto' | Layout, articles: number): Layout =>
  setting === 'auto' ? (articles > PACKED_ABOVE ? 'packed' : 'single') : setting;

/** Plans the segments. @param previous state of the last plan; undefined for a cold build */
export function planSearch(
  { archive, articles }: Catalogue,
  previous: PlannedBefore | undefined,
  compact: boolean,
): SearchPlan {
  // The file decides the record, and the archive which zones, topics, people and paper it means.
  const entries = articles.map(({ id, digest: file, date, zones, topics, authors, source }) => ({
    id,
    digest: `${file.slice(0, 20)} ${zones.join()} ${topics.join()} ${source?.publication ?? ''}${peopleIn(authors)}`,
    sortKey: sortKey(date),
  }));
  return planSegments(previous, entries, {
    compact,
    layout: layoutOf(archive.site.search.files, entries.length),
  });
}

/** What the archive calls the authors, where that is not what the file says. */
const peopleIn = (authors: ArticleRecord['authors']) =>
  authors.map(({ person }) => (person === undefined ? '' : ` ${person}`)).join('');

/** What writing the index needs. */
export interface WriteOptions {
  plan: SearchPlan;
  catalogue: Catalogue;
  /** Where bodies wait; all others are rendered from the files. */
  content: Pick<Content, 'places' | 'spools'>;
  contentDir: string;
  /** Folder that stands for the site's. */
  outDir: string;
  /** Part of the work to do here. The first also writes vocabulary and manifest. */
  share: Share;
  onProgress: (done: number, total: number) => void;
}

/** Writes the segments that are not kept, the vocabulary and the manifest. */
export async function makeSearch({
  plan,
  catalogue,
  content,
  contentDir,
  outDir,
  share,
  onProgress,
}: WriteOptions): Promise<void> {
  const sources = searchSources(catalogue, content, contentDir);
  const names = plan.segments.filter(({ kept }) => !kept).map(({ name }) => name);
  await writeSegments({ plan, sources, outDir, onProgress }, ownOf(share, names));
  if (share.index === 1) await writeManifest({ plan, vocabulary: vocabularyOf(catalogue), outDir });
}

/** Articles with their text, by id and one after the other: bodies are not held. */
export function searchSources(
  catalogue: Catalogue,
  content: Pick<Content, 'places' | 'spools'>,
  contentDir: string,
): (ids: readonly string[]) => AsyncGenerator<SearchSource> {
  const bodies = openBodies(contentDir, content.spools, renderFile);
  return async function* (ids) {
    for (const id of ids) {
      const record = catalogue.byId.get(id as ArticleId)!;
      yield { record, paragraphs: bodies.of(record.file, content.places.get(record.file)).paragraphs };
    }
  };
}

function vocabularyOf({ archive, authors }: Catalogue): QueryVocabulary {
  return {
    zones: archive.zones.map(({ id, name, officialName, aliases, formerNames, province }) => ({
      id,
      name,
      ...(officialName && { officialName }),
      aliases: [...aliases, ...formerNames.map((former) => former.name)],
      province,
    })),
    topics: archive.topics.map(({ id, name }) => ({ id, name })),
    authors: authors.map(({ name, entry }) => ({ name, aliases: entry?.aliases ?? [] })),
    zonePrefixes: zonePrefixes(archive.site),
    ...(archive.synonyms && {
      synonyms: {
        groups: archive.synonyms,
        ...(archive.site.search.synonyms === 'offer' && { offer: true }),
      },
    }),
  };
}

/**
 * Keys of the index: each segment as one folder, then the files beside them.
 * @param made folder that `makeSearch` wrote into
 */
export function searchKeys(plan: SearchPlan, code: string, made: string): [string, string][] {
  const segments = plan.segments.map(({ name }): [string, string] => [
    segmentFolder(name),
    digest(code, name),
  ]);
  const beside = entriesBelow(join(made, SEARCH_FOLDER), isFolderEntry)
    .filter((name) => !isFolderEntry(name))
    .map((name): [string, string] => {
      const path = `${SEARCH_FOLDER}/${name}`;
      return [path, copyOutput(path, join(made, path)).key];
    });
  return [...segments, ...beside];
}

/** Path of a segment in the site's manifest. */
function segmentFolder(name: string): string {
  return `${SEARCH_FOLDER}/${name}/`;
}
