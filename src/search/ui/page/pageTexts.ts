import type { Kind } from '../../../articles/schema.ts';
import type {
  ListButtonStrings,
  SearchBoxStrings,
  SearchPageStrings,
} from '../../../strings/search/strings.ts';

/** All that the script of the search page says; the page carries it as JSON. */
export interface PageTexts extends SearchPageStrings, Pick<SearchBoxStrings, 'approximate' | 'uncertain'> {
  list: ListButtonStrings;
  kinds: Record<Kind, string>;
  /** Articles about no single zone. */
  unzoned: string;
  /** What a zone is called: headlines do not break within. */
  zoneWords: readonly string[];
  /** Brackets around a headline that the archive supplied. */
  supplied: readonly string[];
  /** Language of the interface, for dates. Example: zh-CN. */
  language: string;
  /** Language of the articles, where it is another. */
  articleLanguage?: string;
}

/**
 * Puts values into a text.
 * @param template with `{name}` for a value. Example: `fill('找到 {n} 篇', { n: 3 })` → `找到 3 篇`
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
