/**
 * How a build makes the search index.
 *
 * ```ts
 * const plan = planBundles(state, entries, { compact });        // pure; `state` = plan.state of the last build
 * await writeSearch({ plan, sources, names, outDir });          // bundles that are not `kept`, names, manifest
 * // carry over `search/<name>` of the last site for every bundle with `kept`; store plan.state (plain JSON)
 * ```
 * A shard of a build calls `writeBundles` with the bundles that are its own, and whoever assembles the parts
 * calls `writeManifest`. Everything lies in `search/` below the site's folder. `search/<bundle name>/…` never
 * changes once written, its name being a digest of what it was made from; `search/manifest.json` does.
 */
import type { SearchNames } from './names.ts';
import type { SearchPlan } from './plan.ts';
import type { SearchSource } from './records.ts';

export { planBundles } from './plan.ts';
export type { PlanEntry, PlannedBundle, PlanOptions, SearchPlan, SearchState } from './plan.ts';
export type { SearchNames } from './names.ts';
export type { SearchSource } from './records.ts';

export interface WriteSearchOptions {
  plan: SearchPlan;
  /**
   * Yields the articles with these ids, in this order. Called once for each bundle, possibly for several at
   * the same time; the rendered bodies are held one batch at a time.
   */
  sources: (ids: readonly string[]) => AsyncIterable<SearchSource>;
  /** Names that facets, suggestions and field prefixes use. */
  names: SearchNames;
  /** The site's folder. */
  outDir: string;
  /** Called with the number of articles handed to the indexer so far, and how many there are. */
  onProgress?: (done: number, total: number) => void;
}

/** Writes everything of the index that is not `kept`: bundles, names and manifest. */
export async function writeSearch(options: WriteSearchOptions): Promise<void> {
  await writeBundles(options, options.plan.bundles.filter(({ kept }) => !kept).map(({ name }) => name));
  await writeManifest(options);
}
