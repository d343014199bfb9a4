/** Rules that hold between the entries of a registry. */
import { fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import type { Settings } from './load.ts';
import { normalizeName } from './nameIndex.ts';
import { nearestName } from '../problems/mend/vocabulary.ts';
import { zone, type zonesFile } from './schema.ts';
import type { z } from 'zod';

interface Named {
  id: string;
  name: string;
  officialName?: string;
  aliases?: string[];
  formerNames?: { name: string }[];
}

/** Two entries of one id, or one safe name claimed by two. */
export function namedTwice<Key extends string>(
  list: Key,
  { data, located, shown }: Settings<Record<Key, Named[]>>,
): Problem[] {
  const entries: Named[] = data?.[list] ?? [];
  const owner = new Map<string, Named>();
  return entries.flatMap((entry, index) =>
    [...namesOf(entry)].flatMap((name): Problem[] => {
      const first = owner.get(name);
      if (!first) owner.set(name, entry);
      if (!first) return [];
      return [
        {
          ...fault('name-twice', { name, owner: first.name }),
          file: shown,
          ...located.placeOf([list, index, ...whereIn(entry, name)]),
          field: [list, index, ...whereIn(entry, name)].join('.'),
        },
      ];
    }),
  );
}

function namesOf({ id, name, officialName = '', aliases = [], formerNames = [] }: Named): Set<string> {
  const former = formerNames.map((one) => one.name);
  return new Set([id, name, officialName, ...aliases, ...former].filter(Boolean).map(normalizeName));
}

/** Path within an entry of a name as `namesOf` has it. */
function whereIn({ id, name, officialName, aliases = [] }: Named, wanted: string): PropertyKey[] {
  const isIt = (text: string | undefined) => text !== undefined && normalizeName(text) === wanted;
  if (isIt(id)) return ['id'];
  if (isIt(name)) return ['name'];
  return isIt(officialName) ? ['officialName'] : ['aliases', aliases.findIndex(isIt)];
}

/** Names that mean a field of a zone and are not it: an entry may carry notes of its own, so nothing else tells. */
export function misspeltFields({ data, located, shown }: Settings<z.output<typeof zonesFile>>): Problem[] {
  const given = (located.value as { zones?: unknown } | undefined)?.zones;
  if (!data || !Array.isArray(given)) return [];
  const known = Object.keys(zone.shape);
  return given.flatMap((entry: object, index): Problem[] =>
    Object.keys(entry).flatMap((key): Problem[] => {
      const near = known.includes(key) ? undefined : nearestName(key, known);
      if (near === undefined || Object.hasOwn(entry, near)) return [];
      const path = ['zones', index, key];
      return [
        {
          ...fault('zone-field-near', { name: key, near }),
          file: shown,
          ...located.placeOf(path),
          field: path.join('.'),
        },
      ];
    }),
  );
}

/** Zones that the schematic map could not show. A registry without a grid has no map. */
export function provincesWithoutTile({
  data,
  located,
  shown,
}: Settings<z.output<typeof zonesFile>>): Problem[] {
  const tiles = new Set(data?.province_grid.map(({ province }) => province));
  if (!data || tiles.size === 0) return [];
  return data.zones.flatMap(({ province }, index): Problem[] => {
    if (province === '' || tiles.has(province)) return [];
    return [
      {
        ...fault('province-unknown', { province }),
        file: shown,
        ...located.placeOf(['zones', index, 'province']),
        field: `zones.${index}.province`,
      },
    ];
  });
}
