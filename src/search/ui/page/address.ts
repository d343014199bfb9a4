/**
 * The search page's state as address parameters and back: `?q=昆山&zone=kunshan&year=2023&sort=newest`.
 * One parameter a value, so that no name needs escaping; what is not asked for has no parameter. Pure.
 */
import { FACETS, type FacetName, type FacetSelection } from '../../types.ts';
import { readDate } from '../base/dateInput.ts';
import type { SearchState } from './state.ts';
import { cutText } from '../../../text/cut.ts';

/**
 * Reads an address, whoever wrote it: unknown parameters and impossible values are passed over.
 * @param search the part of an address from `?` on
 */
export function stateOf(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort');
  const synonyms = parameters.get('synonyms');
  return {
    query: parameters.get('q') ?? '',
    facets: facetsOf(parameters),
    from: readDate(parameters.get('from') ?? '') ?? '',
    to: readDate(parameters.get('to') ?? '') ?? '',
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    loosen: parameters.get('loosen') === '1',
    ...(/^[01]$/.test(synonyms ?? '') && { synonyms: synonyms === '1' }),
  };
}

function facetsOf(parameters: URLSearchParams): FacetSelection {
  const chosen = FACETS.map(
    (name) => [name, distinct(parameters.getAll(name)).filter((value) => isPossible(name, value))] as const,
  );
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}

const distinct = (values: string[]) => [...new Set(values)].filter(Boolean);

function isPossible(facet: FacetName, value: string): boolean {
  if (facet === 'year') return /^\d{4}$/.test(value);
  return true;
}

/** Characters of a query that an address holds: servers refuse request lines beyond 8 KB. What is longer is cut, and the page says so. */
export const LONGEST_QUERY = 400;

/**
 * The address parameters of a state, in a fixed order; a query beyond `LONGEST_QUERY` is cut.
 * @returns '' or `?…`
 */
export function searchOf({ query, facets, from, to, sort, loosen, synonyms }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', cutQuery(query));
  for (const name of FACETS) for (const value of facets[name] ?? []) parameters.append(name, value);
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (loosen) parameters.set('loosen', '1');
  if (synonyms !== undefined) parameters.set('synonyms', synonyms ? '1' : '0');
  const text = parameters.toString();
  return text && `?${text}`;
}

/** A query as far as an address holds it. */
export const cutQuery = (query: string): string => cutText(query, LONGEST_QUERY).toWellFormed();
