import type { Mark } from './mark.ts';
import type { Author, Kind } from './schema.ts';
import type { ArticleId, TopicId, ZoneId } from '../ids.ts';

/** The printed source of an article. */
export interface Source {
  /** Absent only where neither article nor archive names a paper. */
  publication?: string;
  issueDate?: string;
  pageNumber?: string;
  section?: string;
  continuedOn?: string;
  continuedFrom?: string;
  url?: string;
}

export interface Image {
  src?: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/**
 * A validated article without its body: small, plain JSON, all that lists, facets and neighbours need.
 * Names are resolved: zones and topics are ids of registered ones.
 */
export interface ArticleRecord {
  id: ArticleId;
  /** Path below the content folder. Example: `articles/2023/04/kunshan.md`. */
  file: string;
  /** SHA-256 (hex, first 32 digits) of the file's bytes: changes when anything in the file changes. */
  digest: string;
  /** Follows from `id` and `digest`. */
  mark: Mark;
  title: string;
  /** The headline in parts that may stand on different lines; joined they are the title. */
  headline: string[];
  titleSupplied?: boolean;
  subtitle?: string;
  kicker?: string;
  /** EDTF. */
  date: string;
  dateInferred?: string;
  dateline?: string;
  zones: ZoneId[];
  authors: Author[];
  topics: TopicId[];
  column?: string;
  kind: Kind;
  source?: Source;
  /** The front-matter's summary, where there is one. */
  summary?: string;
  /** Opening of the body as plain typeset text, at most 120 characters, for lists without a summary. */
  excerpt: string;
  /** Length of the body in characters, white space not counted. */
  length: number;
  images: Image[];
  /** `src` of the pictures in the body, where there are any. */
  bodyImages?: string[];
  corrections: { date: string; note: string }[];
  redirectFrom: string[];
  /** True when the text is a digest written by the archive. */
  digestText?: boolean;
  draft: boolean;
  /** Names set off in the text by 《》 or “”, at most eight. */
  names: string[];
  /** 64-bit SimHash of the body's bigrams, 16 hex digits: likeness of texts without holding them. */
  simhash: string;
}
