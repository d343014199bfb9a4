/** What the reader has asked for: everything that a shared address must bring back. Pure. */
import { FACETS, type FacetName, type FacetSelection, type SearchRequest, type Sort } from '../../types.ts';

/** What has been asked for. */
export interface SearchState {
  /** As typed. */
  query: string;
  facets: FacetSelection;
  /** First and last day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; '' for open. */
  from: string;
  to: string;
  sort: Sort;
  /** Where nothing matches exactly: show what matches in part. */
  loosen: boolean;
  /** Whether synonyms are searched for too, where the reader has said so. */
  synonyms?: boolean;
}

/** The state of a page just opened. */
export const NOTHING_ASKED: SearchState = {
  query: '',
  facets: {},
  from: '',
  to: '',
  sort: 'relevance',
  loosen: false,
};

/** Whether the facets or the dates limit the hits. */
export function isLimited({ facets, from, to }: SearchState): boolean {
  return from !== '' || to !== '' || FACETS.some((name) => facets[name]?.length);
}

/** Whether there is anything to search for. */
export function isAsking(state: SearchState): boolean {
  return state.query.trim() !== '' || isLimited(state);
}

/** Values chosen in a facet. */
export function chosen(state: SearchState, facet: FacetName): readonly string[] {
  return state.facets[facet] ?? [];
}

/** The state with a facet's value chosen or not. */
export function withValue(state: SearchState, facet: FacetName, value: string, on: boolean): SearchState {
  const others = chosen(state, facet).filter((one) => one !== value);
  const values = on ? [...others, value] : others;
  const facets = { ...state.facets, [facet]: values };
  if (values.length === 0) delete facets[facet];
  return { ...state, facets };
}

/** The state without chosen years, as a span of years takes their place. */
export function withoutYears(state: SearchState): SearchState {
  const { year: _year, ...facets } = state.facets;
  return { ...state, facets };
}

/** The state without facets and dates. */
export function withoutLimits(state: SearchState): SearchState {
  return { ...state, facets: {}, from: '', to: '' };
}

/** The question to the engine. */
export function requestOf(
  { query, facets, from, to, sort, loosen, synonyms }: SearchState,
  offset: number,
  limit: number,
): SearchRequest {
  return {
    query,
    facets,
    ...(from && { from }),
    ...(to && { to }),
    sort,
    ...(loosen && { loosen }),
    ...(synonyms !== undefined && { synonyms }),
    offset,
    limit,
  };
}
