import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { SitePath } from '../../../urls.ts';
import {
  columnsIn,
  topicsIn,
  yearsIn,
  zonesIn,
  type Ranked,
  type YearColumn,
  type YearCount,
} from '../parts/facets.ts';
import { latestOf, type Latest, type List } from '../parts/list.ts';
import type { Link } from '../parts/page.ts';

/** What the page of an author or a column tells of the articles. */
export interface Profile {
  path: SitePath;
  /** Breadcrumb without the page itself. */
  trail: Link[];
  name: string;
  years: YearCount[];
  columns: YearColumn[];
  zones: Ranked;
  topics: Ranked;
  latest: Latest;
}

const ZONES = 16;
const TOPICS = 16;

/** Describes a list of articles. */
export function profileOf(list: List, catalogue: Catalogue): Profile {
  const { trail, articles, scope } = list;
  const { url: path, label: name } = trail.at(-1)!;
  const years = yearsIn(path, articles, catalogue, scope);
  return {
    path,
    trail: trail.slice(0, -1),
    name,
    years,
    columns: columnsIn(years, scope),
    zones: zonesIn(articles, catalogue, ZONES, scope),
    topics: topicsIn(articles, catalogue, TOPICS, scope),
    latest: latestOf(list, catalogue),
  };
}
