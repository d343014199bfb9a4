/** What the build hands to search for each article. */
import type { ArticleRecord } from '../articles/record.ts';

export interface SearchSource {
  record: ArticleRecord;
  /** Plain typeset text of the body, one string a block (`renderBody().paragraphs`). */
  paragraphs: readonly string[];
}
