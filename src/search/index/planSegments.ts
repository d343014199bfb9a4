/**
 * What the search index consists of.
 *
 * The index is a large *base* (in parts, so that several can be made side by side) and one small segment of
 * *recent* changes. An article of the base that was edited or deleted since is struck out by a *tombstone*;
 * the recent segment holds its new state. Searching all segments gives exactly what one single index would.
 */
import { createHash } from 'node:crypto';
import { compareText } from '../../text/compare.ts';
import type { Layout } from '../codec/packs.ts';
import { SEARCH_FORMAT } from '../codec/manifest.ts';

/** An article as far as planning is concerned. */
export interface PlanEntry {
  id: string;
  /** Digest of everything that enters the article's search record. */
  digest: string;
  /** Sorts articles in time; see `sortKey` in src/dates. */
  sortKey: string;
}

/** One segment of the index. */
export interface PlannedSegment {
  /** Name of its folder below `search/`: role and digest of its input, so it never changes once written. */
  name: string;
  role: 'base' | 'recent';
  /** Articles in the order of their record numbers: by date, then id. */
  ids: string[];
  /** Record numbers that no longer count, ascending. */
  tombstones: number[];
  /** See `ManifestSegment.places`. */
  places?: number[];
  /** The segment was part of the previous plan: its folder is to be carried over, not made again. */
  kept: boolean;
}

/** What to hand to the next `planSegments`; plain JSON. */
export interface PlannedBefore {
  format: number;
  layout: Layout;
  base: { name: string; ids: string[]; digests: string[]; sortKeys: string[] }[];
  recent?: string;
}

/** What the index will consist of, and what the next build needs to know of it. */
export interface SearchPlan {
  segments: PlannedSegment[];
  /** Number of articles that count. */
  total: number;
  /** The base was made anew although one was there. */
  compacted: boolean;
  state: PlannedBefore;
}

/** When the base is made anew, and how it is cut. */
export interface PlanOptions {
  /** Make the base anew. Default: false. */
  compact?: boolean;
  /** Changes beyond this share of the base make it anew. Default: 0.02. */
  share?: number;
  /** Fewer changes than this never do, in an archive larger than this. Default: 500. */
  tolerated?: number;
  /** Largest part of the base, in articles: a query costs fewer requests the fewer parts there are. Default: 50,000. */
  partSize?: number;
  /** How the small files of a segment lie. Default: single. */
  layout?: Layout;
}

const DEFAULTS = {
  compact: false,
  share: 0.02,
  tolerated: 500,
  partSize: 50_000,
  layout: 'single' as Layout,
};

/**
 * Decides what goes where. Pure: equal input gives an equal plan.
 * @param previous the state of the last build's plan; undefined for a cold build
 * @param current every article that is to be found, in any order
 */
export function planSegments(
  previous: PlannedBefore | undefined,
  current: readonly PlanEntry[],
  options: PlanOptions = {},
): SearchPlan {
  const settings = { ...DEFAULTS, ...options };
  const entries = [...current].sort(compareEntries);
  const usable =
    previous?.format === SEARCH_FORMAT && previous.layout === settings.layout ? previous : undefined;
  if (!usable || settings.compact) return freshPlan(entries, settings, previous);
  const grown = grownPlan(usable, entries);
  const changes = grown.segments.reduce(
    (sum, { role, ids, tombstones }) => sum + (role === 'recent' ? ids.length : tombstones.length),
    0,
  );
  const size = usable.base.reduce((sum, { ids }) => sum + ids.length, 0);
  const limit = size <= settings.tolerated ? 0 : Math.max(settings.tolerated, size * settings.share);
  return changes > limit ? freshPlan(entries, settings, previous) : grown;
}

/** Everything in the base. */
function freshPlan(
  entries: PlanEntry[],
  settings: typeof DEFAULTS,
  previous: PlannedBefore | undefined,
): SearchPlan {
  const known = new Set(previous?.format === SEARCH_FORMAT ? previous.base.map(({ name }) => name) : []);
  const count = Math.max(1, Math.ceil(entries.length / settings.partSize));
  const parts = Array.from({ length: count }, (_, part) =>
    entries.slice(
      Math.floor((entries.length * part) / count),
      Math.floor((entries.length * (part + 1)) / count),
    ),
  );
  const base = parts.map((part) => ({
    name: segmentName('base', settings.layout, part),
    ids: idsOf(part),
    digests: part.map(({ digest }) => digest),
    sortKeys: part.map(({ sortKey }) => sortKey),
  }));
  return {
    segments: base.map(({ name, ids }) => ({
      name,
      role: 'base',
      ids,
      tombstones: [],
      kept: known.has(name),
    })),
    total: entries.length,
    compacted: previous !== undefined && !base.every(({ name }) => known.has(name)),
    state: { format: SEARCH_FORMAT, layout: settings.layout, base },
  };
}

/** The base as it is, with tombstones, and everything else in the recent segment. */
function grownPlan(previous: PlannedBefore, entries: PlanEntry[]): SearchPlan {
  const digests = new Map(entries.map(({ id, digest }) => [id, digest]));
  const covered = new Set<string>();
  const base = previous.base.map(({ name, ids, digests: old }): PlannedSegment => {
    const tombstones: number[] = [];
    ids.forEach((id, number) =>
      digests.get(id) === old[number] ? covered.add(id) : tombstones.push(number),
    );
    return { name, role: 'base', ids, tombstones, kept: true };
  });
  const rest = entries.filter(({ id }) => !covered.has(id));
  const name = segmentName('recent', previous.layout, rest);
  const recent: PlannedSegment[] =
    rest.length === 0
      ? []
      : [
          {
            name,
            role: 'recent',
            ids: idsOf(rest),
            tombstones: [],
            places: placesOf(previous, rest),
            kept: name === previous.recent,
          },
        ];
  return {
    segments: [...base, ...recent],
    total: entries.length,
    compacted: false,
    state: { ...previous, recent: recent[0]?.name },
  };
}

/** How many records of the base sort before each entry; both are sorted. */
function placesOf({ base }: PlannedBefore, entries: PlanEntry[]): number[] {
  const all = base.flatMap(({ ids, sortKeys }) =>
    ids.map((id, number) => ({ id, sortKey: sortKeys[number]! })),
  );
  let place = 0;
  return entries.map((entry) => {
    while (place < all.length && compareEntries(all[place]!, entry) < 0) place++;
    return place;
  });
}

type Sortable = Pick<PlanEntry, 'id' | 'sortKey'>;
const compareEntries = (a: Sortable, b: Sortable) =>
  compareText(a.sortKey, b.sortKey) || compareText(a.id, b.id);
const idsOf = (entries: PlanEntry[]) => entries.map(({ id }) => id);

function segmentName(role: PlannedSegment['role'], layout: Layout, entries: PlanEntry[]): string {
  const hash = createHash('sha256').update(`${SEARCH_FORMAT} ${layout}`);
  for (const { id, digest, sortKey } of entries) hash.update(`\n${id}\t${digest}\t${sortKey}`);
  return `${role}-${hash.digest('hex').slice(0, 16)}`;
}
