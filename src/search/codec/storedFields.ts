/**
 * Stored fields: what readers see of an article, as opposed to what is indexed of it.
 *
 * | file | layout |
 * | --- | --- |
 * | `stored/…` | JSON, one `StoredFields` a file: loaded for the hits in view |
 * | `references/…` | JSON, the `Reference`s of 128 records a file: loaded for exports |
 */
import { unpackJson } from './transport.ts';

/** The stored fields of an article. */
export interface StoredFields extends Reference {
  titleSupplied?: true;
  kicker?: string;
  subtitle?: string;
  column?: string;
  dateInferred?: true;
  /** Everything else that is searched, in the order of reading: byline, summary, body, captions, corrections. */
  blocks: string[];
  /** How many of the first blocks come before the body (column, byline, summary). */
  lead: number;
}

/** What an export or a citation needs of an article beside its doc values. */
export interface Reference {
  id: string;
  title: string;
  date: string;
  publication?: string;
  issueDate?: string;
  pageNumber?: string;
  /** Names; absent where there is none. */
  authors?: string[];
  /** The text is the archive's digest of what was printed. */
  digest?: true;
}

/** The parts of a headline that are searched, the title first. */
export function headlineOf({
  title,
  kicker,
  subtitle,
}: Pick<StoredFields, 'title' | 'kicker' | 'subtitle'>): string[] {
  return [title, kicker, subtitle].filter((part) => part !== undefined);
}

/** Writes the stored fields of one article. */
export const encodeStored = (fields: StoredFields): string => JSON.stringify(fields);

/** Reads the stored fields of one article. @param bytes as stored */
export const decodeStored = (bytes: Uint8Array<ArrayBuffer>): Promise<StoredFields> => unpackJson(bytes);

/** Writes references. @param stored of `REFERENCES_PER_FILE` records, in their order; the last file may hold fewer */
export const encodeReferences = (stored: readonly Reference[]): string =>
  JSON.stringify(
    stored.map(({ id, title, date, publication, issueDate, pageNumber, authors, digest }): Reference => ({
      id,
      title,
      date,
      publication,
      issueDate,
      pageNumber,
      authors,
      digest,
    })),
  );

/** Reads references. @param bytes as stored */
export const decodeReferences = (bytes: Uint8Array<ArrayBuffer>): Promise<Reference[]> => unpackJson(bytes);
