/** Messages between the page and the search worker. */
import type { LoadProgress, SearchRequest, SearchResponse, Suggestion } from '../types.ts';

/** What the page may ask; each call has a number, under which it is answered. */
export interface Methods {
  /** Loads the index; `base` is the address of its folder, `site` the address of the site, both ending in `/`. */
  load: { args: [base: string, site: string]; result: undefined };
  search: { args: [request: SearchRequest]; result: SearchResponse };
  suggest: { args: [text: string, limit: number | undefined]; result: Suggestion[] };
  export: { args: [request: SearchRequest, format: 'csv' | 'json']; result: Blob };
}
export type Method = keyof Methods;

export type ToWorker =
  { [M in Method]: { call: number; method: M; args: Methods[M]['args'] } }[Method] | { abort: number };

export type FromWorker =
  | { call: number; result: unknown }
  | { call: number; error: string; aborted: boolean }
  | { progress: Pick<LoadProgress, 'loaded' | 'total'> };
