/** What is wrong with a query that nobody is there to mend: readers see their results, a feed is made unseen. */
import type { CharacterTable } from '../../text/normalize.ts';
import { partBrackets, readQuery } from './expression.ts';
import { daysOf, piecesOf, yearOf } from './parse.ts';

/** A fault of a query: what the search would take for a printed text, or what can mean nothing. */
export type QueryFault =
  | { kind: 'empty' | 'quote' | 'bracket' }
  | { kind: 'operator'; word: string }
  | { kind: 'date'; word: string };

/** Operators as they stand between two words. */
const OPERATOR = /^(?:OR|AND|[|｜]|NEAR(?:\/\d*)?|同段)$/u;

/** Signs alone stand in every article, or in none. */
const WORD = /[\p{L}\p{N}]/u;

/** The first fault of a query; undefined where it says what it means. Parameters as for `piecesOf`. */
export function queryFault(
  query: string,
  table: CharacterTable,
  zonePrefixes: readonly string[],
): QueryFault | undefined {
  const { terms, expression } = readQuery(query, table, zonePrefixes);
  if (!expression || !terms.some(({ needle }) => WORD.test(needle))) return { kind: 'empty' };
  if ((query.match(/["“”＂]/gu)?.length ?? 0) % 2 === 1) return { kind: 'quote' };
  if (partBrackets(query) === undefined) return { kind: 'bracket' };
  // Apart from the brackets of groups, whatever stands bare: an operator needs a word on either side.
  const pieces = piecesOf(partBrackets(query) ?? query, table, zonePrefixes);
  const isOperator = (at: number) => pieces[at]?.isBare === true && OPERATOR.test(pieces[at].text);
  const isEdge = (at: number) => at < 0 || at >= pieces.length || /^[-－]?[()]$/u.test(pieces[at]!.text);
  for (const [at, { text }] of pieces.entries()) {
    if (!isOperator(at)) continue;
    const before = isEdge(at - 1) ? pieces[at - 1]?.text !== ')' : isOperator(at - 1);
    const after = isEdge(at + 1) ? !pieces[at + 1]?.text.endsWith('(') : isOperator(at + 1);
    if (before || after) return { kind: 'operator', word: text };
  }
  const date = terms.find(
    ({ field, needle }) =>
      (field === 'date' && !daysOf(needle)) ||
      (field === 'year' && yearOf(needle) === undefined && !daysOf(needle)),
  );
  return date && { kind: 'date', word: date.text };
}
