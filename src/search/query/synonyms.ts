/** Synonyms in a query: a word of a group stands for the whole group. */
import { normalize, type CharacterTable } from '../../text/normalize.ts';
import { formsOf, type QueryTerm } from './parse.ts';
import { hasWildcard } from './wildcard.ts';
import type { WidenedTerm } from '../types.ts';

/**
 * The words of a query that have synonyms, with those.
 *
 * A word is taken as a whole, as typed, in the text or in headlines: not in quotation marks, which mean exactly so, not
 * left out with a minus, which would leave out what nobody named, and not with wildcards or beside NEAR.
 * @param groups words that mean the same
 * @param table what characters are taken for
 */
export function synonymsIn(
  terms: readonly QueryTerm[],
  groups: readonly (readonly string[])[],
  table: CharacterTable,
): WidenedTerm[] {
  if (groups.length === 0) return [];
  const normal = (word: string) => normalize(word, table).trim();
  return terms.flatMap((term, index) => {
    if (!mayWiden(term)) return [];
    const group = groups.find((words) => words.some((word) => normal(word) === term.needle));
    return group ? [{ term: index, also: group.filter((word) => normal(word) !== term.needle) }] : [];
  });
}

const mayWiden = ({ field, excluded, quoted, near, needle }: QueryTerm) =>
  (field === 'any' || field === 'title') && !excluded && !quoted && !near && !hasWildcard(needle);

/** The terms with their synonyms beside them. */
export function widened(
  terms: readonly QueryTerm[],
  found: readonly WidenedTerm[],
  table: CharacterTable,
): QueryTerm[] {
  return terms.map((term, index) => {
    const also = found.find((one) => one.term === index)?.also;
    return also
      ? {
          ...term,
          also: also.map((text) => ({ text, forms: formsOf(text, normalize(text, table).trim(), table) })),
        }
      : term;
  });
}
