import { formatDate } from '../../../strings/formatDate.ts';
import type { Strings } from '../../../strings/index.ts';
import type { ZoneProps } from '../../views/facets/zone.ts';

/** What the registry and the archive say of a zone, in the order of the page. */
export function zoneFacts(
  { name, facts, latest }: ZoneProps,
  t: Strings,
): [name: string, value: string | undefined][] {
  const { zone } = t.browse;
  const held: [string, string] = [
    t.browse.collected,
    latest.total > 0 ? t.count.articles(latest.total) : t.browse.zoneIndex.noArticles,
  ];
  if (!facts) return [held];
  const { officialName, province, city, county, approved, demonstration } = facts;
  return [
    [zone.officialName, officialName === name ? undefined : officialName],
    [zone.place, [...new Set([province, city, county])].filter(Boolean).join(' ')],
    [zone.approved, approved && formatDate(approved, t)],
    [zone.demonstration, demonstration],
    held,
  ];
}

/** The zone's other names; of the articles about no single zone, what they are. */
export function zoneLead({ facts }: ZoneProps, t: Strings): string | undefined {
  if (!facts) return t.browse.zone.unzonedNote;
  return facts.aliases.length > 0
    ? `${t.browse.zone.aliases}${t.joiner.colon}${facts.aliases.join(t.joiner.list)}`
    : undefined;
}
