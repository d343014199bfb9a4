import type { Zone } from '../../../archive/schema.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { groupByInitial, readingOf, type Reading } from '../../../catalogue/initials.ts';
import { compareText } from '../../../text/compare.ts';
import { province as provinceUrl, zone as zoneUrl, zones as zonesUrl, type SitePath } from '../../../urls.ts';
import type { CountedLink, Page } from '../parts/page.ts';
import { articlesByProvince, tilesOf, type Tile } from './tiles.ts';
import { textsOf } from '../parts/trails.ts';

/** A zone in the index. */
export interface ZoneEntry extends CountedLink {
  /** What the filter compares: name, official name, aliases, place, syllables of the reading separated by spaces; lower case, separated by `|`. */
  find: string;
}

/** The zones of a province. */
export interface ProvinceEntry {
  /** '' for zones without one: the last entry, or the only one where the archive has no provinces. */
  province: string;
  /** Anchor on the page; absent for zones without a province. */
  url?: SitePath;
  /** Articles about zones of the province, each counted once. */
  count: number;
  /** With most articles first, then by pinyin. */
  zones: ZoneEntry[];
}

/** The index of zones: on the map, by province, by pinyin, by number of articles. */
export interface ZonesProps {
  path: SitePath;
  total: number;
  /** Zones that have articles. */
  covered: number;
  /** Articles about no single zone, where there are any. */
  unzoned?: CountedLink;
  tiles: Tile[];
  provinces: ProvinceEntry[];
  initials: { initial: string; zones: CountedLink[] }[];
  /** Zones that have articles, most first. */
  ranked: CountedLink[];
}

/** The index of zones. */
export function zonesPage(catalogue: Catalogue): Page<ZonesProps> {
  const path = zonesUrl();
  return {
    kind: 'zones',
    path,
    params: {},
    get props() {
      return zonesProps(path, catalogue);
    },
  };
}

function zonesProps(path: SitePath, catalogue: Catalogue): ZonesProps {
  const items = catalogue.zones.map(({ zone, articles }) => {
    const reading = readingOf(zone.name, 'place');
    return {
      zone,
      name: zone.name,
      reading,
      link: { label: zone.name, url: zoneUrl(zone.id), count: articles.length },
    };
  });
  const sorted = [...items].sort(
    (a, b) =>
      b.link.count - a.link.count || compareText(a.reading.key, b.reading.key) || compareText(a.name, b.name),
  );
  const ranked = sorted.map(({ link }) => link).filter(({ count }) => count > 0);
  const counts = articlesByProvince(catalogue);
  return {
    path,
    total: items.length,
    covered: ranked.length,
    ...(catalogue.unzoned.length > 0 && {
      unzoned: {
        label: textsOf(catalogue).site.unzoned,
        url: zoneUrl('none'),
        count: catalogue.unzoned.length,
      },
    }),
    tiles: tilesOf(catalogue),
    provinces: provincesOf(catalogue).map((province) => ({
      province,
      ...(province && { url: provinceUrl(province) }),
      count: counts.get(province) ?? 0,
      zones: sorted
        .filter(({ zone }) => zone.province === province)
        .map(({ zone, reading, link }) => ({ ...link, find: findable(zone, reading) })),
    })),
    initials: groupByInitial(items).map(({ initial, items: group }) => ({
      initial,
      zones: group.map(({ link }) => link),
    })),
    ranked,
  };
}

/** Provinces in the order of the map, then those that only the registry of zones names; zones without one come last. */
function provincesOf({ archive }: Catalogue): string[] {
  const named = [...new Set([...archive.provinceGrid, ...archive.zones].map(({ province }) => province))];
  return named.includes('') ? [...named.filter(Boolean), ''] : named;
}

function findable(zone: Zone, { syllables }: Reading): string {
  const { name, officialName = '', aliases, weakAliases, province, city, county = '' } = zone;
  const names = [name, officialName, ...aliases, ...weakAliases, province, city, county, syllables.join(' ')];
  return [...new Set(names.filter(Boolean))].join('|').toLowerCase();
}
