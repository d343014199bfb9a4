/** Breadcrumbs: where pages stand, outermost first, the page itself last. */
import type { Zone } from '../../../archive/schema.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { formatDate } from '../../../strings/formatDate.ts';
import { stringsOf, type Strings } from '../../../strings/index.ts';
import * as urls from '../../../urls.ts';
import type { Link } from './page.ts';

/** Interface texts of an archive. */
export function textsOf({ archive }: Catalogue): Strings {
  return stringsOf(archive.site);
}

/** An index page of the site. */
export type Section = 'zones' | 'topics' | 'authors' | 'columns' | 'dates' | 'issues' | 'coverage';

/** Breadcrumb down to a section of the site. */
export function sectionTrail(section: Section, catalogue: Catalogue): [Link] {
  return [{ label: textsOf(catalogue).site[section], url: urls[section]() }];
}

/** Breadcrumb down to a zone, by its province. */
export function zoneTrail({ id, name, province }: Zone, catalogue: Catalogue): Link[] {
  return [
    ...sectionTrail('zones', catalogue),
    ...(province ? [{ label: province, url: urls.province(province) }] : []),
    { label: name, url: urls.zone(id) },
  ];
}

/** Breadcrumb down to the articles about no single zone. */
export function unzonedTrail(catalogue: Catalogue): Link[] {
  return [
    ...sectionTrail('zones', catalogue),
    { label: textsOf(catalogue).site.unzoned, url: urls.zone('none') },
  ];
}

/** Breadcrumb down to a year. */
export function yearTrail(year: number, catalogue: Catalogue): Link[] {
  return [
    ...sectionTrail('dates', catalogue),
    { label: textsOf(catalogue).date.year(year), url: urls.year(year) },
  ];
}

/** Breadcrumb down to a month. */
export function monthTrail(year: number, month: number, catalogue: Catalogue): Link[] {
  return [
    ...yearTrail(year, catalogue),
    { label: textsOf(catalogue).date.monthOfYear(month), url: urls.month(year, month) },
  ];
}

/** Breadcrumb down to the issues of a year. */
export function issueYearTrail(year: number, catalogue: Catalogue): Link[] {
  return [
    ...sectionTrail('issues', catalogue),
    { label: textsOf(catalogue).date.year(year), url: urls.issueYear(year) },
  ];
}

/** A date in words, in the language of the archive. */
export function dateLabel(edtf: string, catalogue: Catalogue): string {
  return formatDate(edtf, textsOf(catalogue));
}
