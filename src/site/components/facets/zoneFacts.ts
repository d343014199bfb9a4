import type { Zone } from '../../../archive/schema.ts';
import { formatDate } from '../../../strings/formatDate.ts';
import type { Strings } from '../../../strings/index.ts';
import type { Thing } from '../../layouts/structuredData.ts';
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
  const { officialName, formerNames = [], province, city, county, approved, demonstration } = facts;
  return [
    [zone.officialName, officialName === name ? undefined : officialName],
    [zone.formerNames, formerNames.map((one) => formerName(one, t)).join(t.joiner.list)],
    [zone.place, [...new Set([province, city, county])].filter(Boolean).join(' ')],
    [zone.approved, approved && formatDate(approved, t)],
    [zone.demonstration, demonstration],
    held,
  ];
}

/** Example: `武进高新技术产业园区（1996年—2012年8月）`. */
function formerName({ name, from, to }: Zone['formerNames'][number], t: Strings): string {
  const [since, until] = [from, to].map((date) => date && formatDate(date, t));
  const { zone } = t.browse;
  const when = since && until ? `${since}—${until}` : until ? zone.until(until) : since && zone.since(since);
  return when ? `${name}${t.joiner.brackets(when)}` : name;
}

/** The zone's other names; of the articles about no single zone, what they are. */
export function zoneLead({ facts }: ZoneProps, t: Strings): string | undefined {
  if (!facts) return t.browse.zone.unzonedNote;
  return facts.aliases.length > 0
    ? `${t.browse.zone.aliases}${t.joiner.colon}${facts.aliases.join(t.joiner.list)}`
    : undefined;
}

/** The zone as a place, with all that it was ever called; nothing for the articles about no single zone. */
export function zonePlace({ name, facts }: ZoneProps): Thing | undefined {
  if (!facts) return undefined;
  const { officialName, aliases, formerNames = [], sameAs = [] } = facts;
  const names = [officialName ?? name, ...aliases, ...formerNames.map((former) => former.name)];
  const alternateName = [...new Set(names)].filter((one) => one !== name);
  return { type: 'Place', name, alternateName, sameAs };
}
