import { formatDate } from '../../strings/formatDate.ts';
import type { Strings } from '../../strings/index.ts';
import type { ZoneProps } from '../../views/zone.ts';

/** What the registry and the archive say of a zone, in the order of the page. */
export function zoneFacts({ facts, latest }: ZoneProps, t: Strings): [name: string, value: string | undefined][] {
  const { zone } = t.browse;
  const held: [string, string] = [t.browse.collected, latest.total > 0 ? t.count.articles(latest.total) : t.browse.zoneIndex.noArticles];
  if (!facts) return [held];
  const { officialName, province, city, county, approved, demonstration, aliases } = facts;
  return [
    [zone.officialName, officialName],
    [zone.place, [...new Set([province, city, county])].filter(Boolean).join(' ')],
    [zone.approved, approved && formatDate(approved, t)],
    [zone.demonstration, demonstration],
    held,
    [zone.aliases, aliases.join(t.joiner.list)],
  ];
}
