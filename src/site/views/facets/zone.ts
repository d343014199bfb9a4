import type { Zone } from '../../../archive/schema.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { ZoneId } from '../../../ids.ts';
import { typeset } from '../../../text/typeset.ts';
import { marksOfCards } from '../parts/pictures.ts';
import { compare as compareUrl, zone as zoneUrl, type SitePath } from '../../../urls.ts';
import {
  authorsIn,
  columnsIn,
  spansYears,
  topicsIn,
  yearsIn,
  type Ranked,
  type YearColumn,
  type YearCount,
} from '../parts/facets.ts';
import { latestOf, listPages, type Latest, type List } from '../parts/list.ts';
import type { Link, Page } from '../parts/page.ts';
import { storyOf, type Story } from './story.ts';
import { textsOf, unzonedTrail, zoneTrail } from '../parts/trails.ts';

/** A zone's own page, or that of the articles about no single zone. */
export interface ZoneProps {
  path: SitePath;
  trail: Link[];
  name: string;
  /** What the registry states of the zone; absent for 综合. */
  facts?: Pick<
    Zone,
    'officialName' | 'aliases' | 'province' | 'city' | 'county' | 'approved' | 'demonstration'
  > &
    Partial<Pick<Zone, 'formerNames' | 'sameAs'>>;
  years: YearCount[];
  columns: YearColumn[];
  /** The way to compare it with others; absent where it has no years to compare. */
  compare?: SitePath;
  topics: Ranked;
  authors: Ranked;
  /** Other zones of the province, without numbers: those would change this page with every article there. */
  neighbours: Link[];
  latest: Latest;
  /** Milestones, where there are enough. */
  story?: Story;
}

const TOPICS = 16;
const AUTHORS = 16;

/** The list of a zone's articles. */
export function zoneList({ zone, articles }: Catalogue['zones'][number], catalogue: Catalogue): List {
  return { trail: zoneTrail(zone, catalogue), articles, scope: { zone: zone.id } };
}

/** The list of articles about no single zone. */
export function unzonedList(catalogue: Catalogue): List {
  return { trail: unzonedTrail(catalogue), articles: catalogue.unzoned, scope: { zone: 'none' } };
}

/** The pages of one zone: its own, and the numbered ones of its list. */
export function* zonePages(group: Catalogue['zones'][number], catalogue: Catalogue): Iterable<Page> {
  const { id, name, officialName, aliases, formerNames, sameAs, province, city } = group.zone;
  const { county, approved, demonstration } = group.zone;
  const list = zoneList(group, catalogue);
  yield zonePage(id, list, catalogue, {
    name,
    facts: {
      ...defined({ officialName, county, approved, demonstration }),
      aliases: otherNames(aliases, [name, officialName]),
      ...(formerNames.length > 0 && { formerNames }),
      ...(sameAs.length > 0 && { sameAs }),
      province,
      city,
    },
    neighbours: catalogue.archive.zones
      .filter((other) => province !== '' && other.province === province && other.id !== id)
      .map((other) => ({ label: other.name, url: zoneUrl(other.id) })),
  });
  yield* listPages(list, catalogue);
}

/** The pages of the articles about no single zone (综合). */
export function* unzonedPages(catalogue: Catalogue): Iterable<Page> {
  const list = unzonedList(catalogue);
  yield zonePage('none', list, catalogue, { name: textsOf(catalogue).site.unzoned, neighbours: [] });
  yield* listPages(list, catalogue);
}

function zonePage(
  id: ZoneId | 'none',
  list: List,
  catalogue: Catalogue,
  known: Pick<ZoneProps, 'name' | 'facts' | 'neighbours'>,
): Page<ZoneProps> {
  const { trail, articles, scope } = list;
  const path = trail.at(-1)!.url;
  return {
    kind: 'zone',
    path,
    params: { zone: id },
    ...(articles.length === 0 && { empty: true }),
    get inputs() {
      return marksOfCards(articles, catalogue);
    },
    get props() {
      const years = yearsIn(path, articles, catalogue, scope);
      const story = id !== 'none' && storyOf(articles, { zone: id });
      return {
        path,
        trail: trail.slice(0, -1),
        ...known,
        years,
        columns: columnsIn(years, scope),
        ...(id !== 'none' && spansYears(articles) && { compare: compareUrl({ zones: id }) }),
        topics: topicsIn(articles, catalogue, TOPICS, scope),
        authors: authorsIn(articles, catalogue, AUTHORS, scope),
        latest: latestOf(list, catalogue),
        ...(story && { story }),
      };
    },
  };
}

/** The names of a zone that the page does not show already, as set: the registry also keeps them as papers print them. */
function otherNames(aliases: string[], shown: (string | undefined)[]): string[] {
  return [...new Set(aliases.map(typeset))].filter((alias) => !shown.includes(alias));
}

/** Leaves out what the registry does not state. */
function defined<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}
