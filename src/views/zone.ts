import type { Catalogue } from '../catalogue/catalogue.ts';
import { zone as zoneUrl, zones as zonesUrl } from '../urls.ts';
import { latestOf, listPages, type Latest } from './list.ts';
import type { Link, Page } from './page.ts';

/** A zone's own page. */
export interface ZoneProps {
  name: string;
  officialName?: string;
  aliases: string[];
  province: string;
  city: string;
  /** EDTF, at the precision that is certain. */
  approved?: string;
  latest: Latest;
}

/** The pages of one zone: its own, and the numbered ones of its list. */
export function* zonePages(group: Catalogue['zones'][number], catalogue: Catalogue): Iterable<Page> {
  const { zone, articles } = group;
  const url = zoneUrl(zone.id);
  const trail: Link[] = [{ label: '高新区', url: zonesUrl() }, { label: zone.name, url }];
  const props: ZoneProps = {
    name: zone.name,
    ...(zone.officialName && { officialName: zone.officialName }),
    aliases: zone.aliases,
    province: zone.province,
    city: zone.city,
    ...(zone.approved && { approved: zone.approved }),
    latest: latestOf(url, articles, catalogue),
  };
  yield { kind: 'zone', path: url, params: { zone: zone.id }, props };
  yield* listPages(trail, articles, catalogue);
}
