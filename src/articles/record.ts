import type { Mark } from './mark.ts';
import type { FrontMatter } from './schema.ts';
import type { ArticleId, TopicId, ZoneId } from '../ids.ts';

/** The printed source of an article. `publication` is absent only where neither article nor archive names a paper. */
export type Source = NonNullable<FrontMatter['source']>;

/** A picture, or its caption alone. */
export type Image = FrontMatter['images'][number];

/**
 * A validated article without its body: small, plain JSON, all that lists, facets and neighbours need. The fields of
 * the front-matter (`fields/`) under their own names, set in type where the table says so; names are resolved: zones
 * and topics are ids of registered ones, and `person` of a byline is what the site calls the author, where that is not
 * the name as printed.
 */
export interface ArticleRecord extends Omit<FrontMatter, 'zones' | 'topics' | 'digest'> {
  id: ArticleId;
  /** Path below the content folder. Example: `articles/2023/04/kunshan.md`. */
  file: string;
  /** SHA-256 (hex, first 32 digits) of the file's bytes: changes when anything in the file changes. */
  digest: string;
  /** SHA-256 of its text, hexadecimal: see textDigest.ts. */
  sha256: string;
  /** Follows from `id` and `digest`. */
  mark: Mark;
  /** The headline in parts that may stand on different lines; joined they are the title. */
  headline: string[];
  zones: ZoneId[];
  topics: TopicId[];
  /** Opening of the body as plain typeset text, at most 120 characters, for lists without a summary. */
  excerpt: string;
  /** Length of the body in characters, white space not counted. */
  length: number;
  /** `src` of the pictures in the body, where there are any. */
  bodyImages?: string[];
  /** Markdown files that the body links to, relative to its own, and addresses on the site, where there are any. */
  bodyLinks?: string[];
  /** True when the text is a digest written by the archive. */
  digestText?: boolean;
  /** Names set off in the text by 《》 or “”, at most eight. */
  names: string[];
  /** 64-bit SimHash of the body's bigrams, 16 hex digits: likeness of texts without holding them. */
  simhash: string;
}
