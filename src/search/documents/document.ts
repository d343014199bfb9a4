/**
 * From an article to what search stores of it: its text as readers see it (for excerpts), and the same text
 * normalised, in two fields, headline and body (for the index).
 */
import type { ArticleRecord } from '../../articles/record.ts';
import type { Kind } from '../../articles/schema.ts';
import { sortKey } from '../../dates/edtf.ts';
import { normalize, type CharacterTable } from '../../text/normalize.ts';

/** What the build hands to search for each article. */
export interface SearchSource {
  record: ArticleRecord;
  /** Plain typeset text of the body, one string a block (`renderBody().paragraphs`). */
  paragraphs: readonly string[];
}

/** The stored text of an article: one small file each, loaded for the hits in view. */
export interface StoredText {
  id: string;
  title: string;
  titleSupplied?: true;
  kicker?: string;
  subtitle?: string;
  column?: string;
  date: string;
  dateInferred?: true;
  publication?: string;
  issueDate?: string;
  pageNumber?: string;
  /** Everything else that is searched, in the order of reading: byline, summary, body, captions, corrections. */
  blocks: string[];
  /** How many of the first blocks come before the body (column, byline, summary). */
  lead: number;
}

/** What filters, facets and ranking need of an article: one row of the page table. */
export interface TableRow {
  /** `YYYY-MM-DD` with `00` for what is unknown. */
  sortKey: string;
  zones: readonly string[];
  topics: readonly string[];
  authors: readonly string[];
  column?: string;
  kind: Kind;
  /** Characters of the body, normalised. */
  length: number;
}

/** An article ready for the index. */
export interface SearchRecord {
  stored: StoredText;
  row: TableRow;
  /** Normalised texts of the headline: title, kicker, subtitle. */
  headline: string[];
  /** Normalised texts of `stored.blocks`. */
  body: string[];
}

/**
 * Makes the search record of an article.
 * @param table traditional to simplified characters
 */
export function searchRecord({ record, paragraphs }: SearchSource, table: CharacterTable): SearchRecord {
  const stored = storedText(record, paragraphs);
  const body = stored.blocks.map((block) => normalize(block, table));
  return {
    stored,
    row: {
      sortKey: sortKey(record.date),
      zones: record.zones,
      topics: record.topics,
      authors: record.authors.map(({ name }) => name),
      column: record.column,
      kind: record.kind,
      length: body.reduce((sum, block) => sum + block.length, 0),
    },
    headline: headlineOf(stored).map((part) => normalize(part, table)),
    body,
  };
}

/** The parts of a headline that are searched, the title first. */
export function headlineOf({
  title,
  kicker,
  subtitle,
}: Pick<StoredText, 'title' | 'kicker' | 'subtitle'>): string[] {
  return [title, kicker, subtitle].filter((part) => part !== undefined);
}

function storedText(record: ArticleRecord, paragraphs: readonly string[]): StoredText {
  const { id, title, kicker, subtitle, column, date, source = {} } = record;
  const byline = record.authors
    .map((one) => ('role' in one && one.role ? `${one.role} ${one.name}` : one.name))
    .join(' ');
  const lead = [column, byline, record.summary].filter(
    (block) => block !== undefined && block !== '',
  ) as string[];
  const pictures = record.images.flatMap(({ caption, credit, alt }) => [caption, credit, alt]);
  const printed = new Set(paragraphs);
  const tail = [...pictures, ...record.corrections.map(({ note }) => note)].filter(
    (block): block is string => Boolean(block) && !printed.has(block!),
  );
  return {
    id,
    title,
    titleSupplied: record.titleSupplied || undefined,
    kicker,
    subtitle,
    column,
    date,
    dateInferred: record.dateInferred === undefined ? undefined : true,
    publication: source.publication,
    issueDate: source.issueDate,
    pageNumber: source.pageNumber,
    blocks: [...lead, ...paragraphs, ...new Set(tail)],
    lead: lead.length,
  };
}
