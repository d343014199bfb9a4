import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { derived } from '../../../catalogue/derived.ts';
import { province as provinceUrl } from '../../../urls.ts';
import type { CountedLink } from '../parts/page.ts';

/** One provincial unit on the schematic map. */
export interface Tile extends CountedLink {
  /** 1-based column and row; the map begins with the first column that is used. */
  col: number;
  row: number;
  /** Shade, 0 (no articles) to 4 (most). */
  step: number;
}

/** Shades above none. */
const STEPS = 4;

/** The tiles of the map, in the order of the registry. */
export function tilesOf(catalogue: Catalogue): Tile[] {
  const { provinceGrid } = catalogue.archive;
  const counts = articlesByProvince(catalogue);
  const most = Math.max(0, ...counts.values());
  const first = Math.min(...provinceGrid.map(({ col }) => col));
  return provinceGrid.map(({ province, col, row }) => {
    const count = counts.get(province) ?? 0;
    return {
      label: province,
      url: provinceUrl(province),
      count,
      col: col - first + 1,
      row: row + 1,
      step: stepOf(count, most),
    };
  });
}

/** Articles of each province; one that is about two zones of a province counts once. */
export const articlesByProvince = derived(({ archive, articles, zoneById }) => {
  const counts = new Map(archive.zones.map(({ province }) => [province, 0]));
  const count = (province: string) => counts.set(province, counts.get(province)! + 1);
  for (const { zones } of articles) {
    // Nearly all articles are about one zone, and need no set.
    if (zones.length === 1) count(zoneById.get(zones[0]!)!.province);
    else new Set(zones.map((id) => zoneById.get(id)!.province)).forEach(count);
  }
  return counts;
});

/** By the root of the share: with a few zones far ahead of the rest, equal steps would leave the map blank. */
function stepOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil(STEPS * Math.sqrt(count / most)));
}
