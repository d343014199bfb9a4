/** Messages between the page and the search worker. */
import type { FileFault } from '../codec/fileError.ts';
import type {
  Concordance,
  ExportHeadings,
  LoadProgress,
  SearchRequest,
  SearchResponse,
  Suggestion,
} from '../types.ts';

/** What the page may ask; each call has a number, under which it is answered. */
export interface Methods {
  /** Loads the index; `base` is the address of its folder, `site` the address of the site, both ending in `/`. */
  load: { args: [base: string, site: string]; result: undefined };
  search: { args: [request: SearchRequest]; result: SearchResponse };
  suggest: { args: [text: string, limit: number | undefined]; result: Suggestion[] };
  concordance: { args: [request: SearchRequest]; result: Concordance };
  export: { args: [request: SearchRequest, format: 'csv' | 'json', headings: ExportHeadings]; result: Blob };
}
/** Name of a call. */
export type Method = keyof Methods;

/** From the page to the worker: a call, or the number of one that is given up. */
export type ToWorker =
  { [M in Method]: { call: number; method: M; args: Methods[M]['args'] } }[Method] | { abort: number };

/** From the worker to the page: an answer, a failure, how far a call is, or how far the load is. */
export type FromWorker =
  | { call: number; result: unknown }
  | { call: number; error: string; aborted: boolean; fault?: FileFault }
  | { call: number; done: number; total: number }
  | { progress: Pick<LoadProgress, 'loaded' | 'total'> };
