/** Pagefind's bundle over the articles: part by part, each made anew only when one of its articles changes. */
import { join } from 'node:path';
import { hasArticleBundle } from '../../catalogue/articleBundle.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import {
  PAGEFIND_ARTICLES,
  memoryFor,
  pagefindParts,
  type PagefindPart,
} from '../../search/index/pagefindParts.ts';
import {
  PARTS_FILE,
  writePagefindPart,
  writePagefindRoot,
} from '../../search/index/writePagefindArticles.ts';
import type { SearchSource } from '../../search/documents/document.ts';
import { digest } from '../base/digest.ts';
import { filesBelow } from '../base/filesBelow.ts';
import { keysBelow, type Manifest } from '../base/manifest.ts';
import type { Share } from '../base/shard.ts';

/** What making the bundle needs. */
export interface ArticleIndexOptions {
  catalogue: Catalogue;
  /** Yields the articles with these ids, in this order. */
  sources: (ids: readonly string[]) => AsyncIterable<SearchSource>;
  /** Digest of the code. */
  code: string;
  /** What the site already holds. */
  carried: Manifest | undefined;
  /** Part of the work to do here; the first makes the bundle. */
  share: Share;
  /** Folder that stands for the site's. */
  outDir: string;
  /** Bytes of memory that are free. */
  freeMemory: number;
}

/**
 * Makes the parts that the site does not hold yet.
 * @returns keys of the bundle's files and folders, made or carried over; none where the archive has no such bundle
 * @throws {UserError} when memory does not suffice
 */
export async function makeArticleIndex(options: ArticleIndexOptions): Promise<[string, string][]> {
  const { catalogue, carried, share, outDir } = options;
  if (!hasArticleBundle(catalogue)) return [];
  const parts = pagefindParts(catalogue.articles.map(({ id }) => id)).map((part, index) => ({
    ...part,
    isFirst: index === 0,
    key: partKey(options, part, index === 0),
  }));
  const held = heldParts(carried, parts);
  const missing = parts.filter((part) => !held.has(part.folder));
  const root = digest(options.code, ...parts.map(({ folder }) => folder));
  if (share.index !== 1) return [...held.values()].flat();
  assertMemory(missing, options.freeMemory);
  const folder = join(outDir, PAGEFIND_ARTICLES);
  const nameOf = namesOf(catalogue);
  const keys: [string, string][] = [...held.values()].flat();
  for (const part of missing) {
    await writePagefindPart(part, options.sources(part.ids), nameOf, folder);
    keys.push(...madeKeys(folder, part));
  }
  await writePagefindRoot(parts, folder);
  for (const file of parts.length > 1 ? ['pagefind.js', PARTS_FILE] : [PARTS_FILE])
    keys.push([`${PAGEFIND_ARTICLES}/${file}`, root]);
  return keys;
}

type KeyedPart = PagefindPart & { key: string; isFirst: boolean };

function partKey({ catalogue, code }: ArticleIndexOptions, { ids }: PagefindPart, isFirst: boolean): string {
  const nameOf = namesOf(catalogue);
  const records = ids.map((id) => {
    const { digest: file, zones, topics, source } = catalogue.byId.get(id as never)!;
    // The id is the address: a renamed file has the same bytes and another place.
    return [id, file, ...[...zones, ...topics].map(nameOf), source?.publication ?? ''].join(' ');
  });
  return digest(code, String(isFirst), ...records);
}

function namesOf({ archive }: Catalogue): (id: string) => string {
  const names = new Map<string, string>(
    [...archive.zones, ...archive.topics].map(({ id, name }) => [id, name]),
  );
  return (id) => names.get(id) ?? id;
}

/** The parts that the site holds, by folder, with the keys of what is theirs. */
function heldParts(
  carried: Manifest | undefined,
  parts: readonly KeyedPart[],
): Map<string, [string, string][]> {
  const below = keysBelow(carried, `${PAGEFIND_ARTICLES}/`);
  return new Map(
    parts.flatMap(({ folder, key }) => {
      const keys = below.filter(([, of]) => of === key);
      return keys.length > 0 ? [[folder, keys] as const] : [];
    }),
  );
}

/** Keys of what was made for a part: its folder, or, of the only part, its files; and the interface beside it. */
function madeKeys(folder: string, { folder: own, key, isFirst }: KeyedPart): [string, string][] {
  const root = `${PAGEFIND_ARTICLES}/`;
  if (own === '') return filesBelow(folder).map((file) => [root + file, key]);
  const beside = isFirst ? filesBelow(folder).filter((file) => !file.includes('/')) : [];
  return [[root + own, key], ...beside.map((file): [string, string] => [root + file, key])];
}

/** Memory left to everything else that a build does, in bytes. */
const RESERVE = 256 * 1024 * 1024;

function assertMemory(parts: readonly PagefindPart[], free: number): void {
  const needed = memoryFor(parts) + RESERVE;
  if (parts.length === 0 || free >= needed) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  throw new UserError(fault('pagefind-memory', { needed: megabytes(needed), free: megabytes(free) }));
}
