/** The manifest: what the index consists of. JSON, the only file of the index that changes in place. */
import { FileError } from './fileError.ts';
import { MANIFEST_FILE } from './fileNames.ts';
import type { Layout } from './packs.ts';
import { unpackJson } from './transport.ts';

/** Raised whenever files of an older format could no longer be read, or records are made differently. */
export const SEARCH_FORMAT = 16;

/** Folder of the search index below the site's folder. */
export const SEARCH_FOLDER = 'search';

/** What the index consists of. */
export interface SearchManifest {
  format: number;
  segments: ManifestSegment[];
  /** How their small files lie. */
  layout: Layout;
  /** File with the controlled vocabulary. */
  vocabulary: string;
  /** File with the readings of characters. */
  readings: string;
  /** Articles that count. */
  total: number;
}

/** One segment of the index. */
export interface ManifestSegment {
  /** Its folder below `search/`. */
  name: string;
  records: number;
  /** Record numbers that no longer count, ascending. */
  tombstones: number[];
  /**
   * For the recent segment: how many records of the base sort before each of its own, by date and id. With it the
   * order of all records is known without their ids. Absent for parts of the base, which follow each other.
   */
  places?: number[];
}

/** Writes a manifest. */
export const encodeManifest = (manifest: Omit<SearchManifest, 'format'>): string =>
  `${JSON.stringify({ format: SEARCH_FORMAT, ...manifest })}\n`;

/** Reads a manifest. @throws where it is of another format */
export async function decodeManifest(bytes: Uint8Array<ArrayBuffer>): Promise<SearchManifest> {
  const manifest = await unpackJson<SearchManifest>(bytes);
  if (manifest.format !== SEARCH_FORMAT)
    throw new FileError('format', `${MANIFEST_FILE} (${manifest.format}, not ${SEARCH_FORMAT})`);
  return manifest;
}
