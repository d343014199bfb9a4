/**
 * From an article to what search stores of it: its text as readers see it (for excerpts), and the same text
 * normalised, in two fields, headline and body (for the index).
 */
import { searchedTexts } from '../../articles/fields/index.ts';
import type { ArticleRecord } from '../../articles/record.ts';
import type { DocValuesRow } from '../codec/docValues.ts';
import type { StoredFields } from '../codec/storedFields.ts';
import { sortKey } from '../../dates/edtf.ts';
import { personOf } from '../../citation/person.ts';
import { normalize, type CharacterTable } from '../../text/normalize.ts';

/** What the build hands to search for each article. */
export interface SearchSource {
  record: ArticleRecord;
  /** Plain typeset text of the body, one string a block (`renderBody().paragraphs`). */
  paragraphs: readonly string[];
}

/** An article ready for the index. */
export interface SearchDocument {
  stored: StoredFields;
  docValues: DocValuesRow;
  /** Normalised texts of the headline: title, kicker, subtitle. */
  headline: string[];
  /** Normalised texts of `stored.blocks`. */
  body: string[];
}

/**
 * Makes the search document of an article.
 * @param table traditional to simplified characters
 */
export function searchDocument({ record, paragraphs }: SearchSource, table: CharacterTable): SearchDocument {
  const stored = storedFields(record, paragraphs);
  const body = stored.blocks.map((block) => normalize(block, table));
  return {
    stored,
    docValues: {
      sortKey: sortKey(record.date),
      zones: record.zones,
      topics: record.topics,
      authors: record.authors.map(personOf),
      column: record.column,
      kind: record.kind,
      length: body.reduce((sum, block) => sum + block.length, 0),
    },
    headline: searchedTexts(record, 'headline').map((part) => normalize(part, table)),
    body,
  };
}

function storedFields(record: ArticleRecord, paragraphs: readonly string[]): StoredFields {
  const { id, title, kicker, subtitle, column, date, source = {} } = record;
  const lead = searchedTexts(record, 'lead');
  const printed = new Set(paragraphs);
  const tail = searchedTexts(record, 'tail').filter((block) => !printed.has(block));
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
    ...(record.authors.length > 0 && { authors: [...new Set(record.authors.map(({ name }) => name))] }),
    ...(record.digestText && { digest: true }),
    blocks: [...lead, ...paragraphs, ...new Set(tail)],
    lead: lead.length,
  };
}
