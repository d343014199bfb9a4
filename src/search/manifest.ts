/** Raised whenever files of an older format could no longer be read, or records are made differently. */
export const SEARCH_FORMAT = 1;

/** Folder of the search index below the site's folder. */
export const SEARCH_FOLDER = 'search';

/** `search/manifest.json`: what the index consists of. The only file of the index that changes in place. */
export interface SearchManifest {
  format: number;
  bundles: { name: string; records: number; tombstones: number[] }[];
  /** File with the names of zones, topics and authors. */
  names: string;
  /** Articles that count. */
  total: number;
}
