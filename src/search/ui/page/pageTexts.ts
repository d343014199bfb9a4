import type { Kind } from '../../../articles/schema.ts';
import type {
  ListButtonStrings,
  SavedSearchStrings,
  SearchBoxStrings,
  SearchPageStrings,
} from '../../../strings/search/strings.ts';
import type { DamagedStrings } from '../list/damagedParts.ts';
import { grouped } from '../../../text/grouped.ts';

/** All that the script of the search page says; the page carries it as JSON. */
export interface PageTexts extends SearchPageStrings, Pick<SearchBoxStrings, 'approximate' | 'uncertain'> {
  list: ListButtonStrings;
  saved: SavedSearchStrings & DamagedStrings;
  kinds: Record<Kind, string>;
  /** Articles about no single zone. */
  unzoned: string;
  /** What a zone is called: headlines do not break within. */
  zoneWords: readonly string[];
  /** Brackets around a headline that the archive supplied. */
  supplied: readonly string[];
  /** Language of the interface, for dates, and to tell that of a hit. Example: zh-CN. */
  language: string;
}

/**
 * Puts values into a text.
 * @param template with `{name}` for a value, and `{name|one|many}` for the form of a word that a number asks for.
 *   Examples: `fill('找到 {n} 篇', { n: 3 })` → `找到 3 篇`; `fill('{n} {n|article|articles}', { n: 1 })` → `1 article`
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(
    /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one === undefined) return written(value);
      return value === 1 ? one : many!;
    },
  );
}

function written(value: string | number): string {
  return typeof value === 'number' ? grouped(value) : value;
}
