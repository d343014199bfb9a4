/** Raised whenever files of an older format could no longer be read, or records are made differently. */
export const SEARCH_FORMAT = 7;

/** Folder of the search index below the site's folder. */
export const SEARCH_FOLDER = 'search';

/** `search/manifest.json`: what the index consists of. The only file of the index that changes in place. */
export interface SearchManifest {
  format: number;
  bundles: ManifestBundle[];
  /** File with the names of zones, topics and authors. */
  names: string;
  /** Articles that count. */
  total: number;
}

/**
 *
 */
export interface ManifestBundle {
  /** Its folder below `search/`. */
  name: string;
  records: number;
  /** Record numbers that no longer count, ascending. */
  tombstones: number[];
  /**
   * For the recent bundle: how many records of the base sort before each of its own, by date and id. With it the
   * order of all records is known without their ids. Absent for parts of the base, which follow each other.
   */
  places?: number[];
}
