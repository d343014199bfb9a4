/** Rules that hold between the entries of a registry. */
import { fault, type Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { isFields } from '../../problems/mend/shape.ts';
import type { Settings } from '../load.ts';
import { normalizeName } from '../nameIndex.ts';
import { nearestName } from '../../problems/mend/vocabulary.ts';
import { zone, type zonesFile } from '../schema.ts';
import type { z } from 'zod';

interface Named {
  id: string;
  name: string;
  officialName?: string;
  aliases?: string[];
  formerNames?: { name: string }[];
}

/** Two entries of one id, or one safe name claimed by two; also where other fields of the file are wrong. */
export function namedTwice<Key extends string>(
  list: Key,
  { data, located, shown }: Settings<Record<Key, Named[]>>,
): Problem[] {
  const entries = data?.[list] ?? entriesAsWritten(located.value, list);
  const owner = new Map<string, Named>();
  const ids = new Set(entries.map((entry) => entry?.id));
  return entries.flatMap((entry, index) =>
    [...(entry ? namesOf(entry) : [])].flatMap((name): Problem[] => {
      const first = owner.get(name);
      if (!first) owner.set(name, entry!);
      if (!first) return [];
      const path = [list, index, ...whereIn(entry!, name)];
      return [
        {
          ...twice(name, first.name, String(path[2]), ids),
          file: shown,
          ...located.placeOf(path),
          field: path.join('.'),
        },
      ];
    }),
  );
}

/** What helps depends on what the name is: only other names can be had without meaning the entry alone. */
function twice(name: string, owner: string, field: string, ids: ReadonlySet<string | undefined>): Fault {
  if (field === 'aliases') return fault('name-twice', { name, owner });
  if (field !== 'id') return fault('entry-name-twice', { name, owner });
  let number = 2;
  while (ids.has(`${name}-${number}`)) number++;
  return fault('registry-id-twice', { name, owner, id: `${name}-${number}` });
}

/** The entries of a file with faults, as far as they are what they should be. */
function entriesAsWritten(value: unknown, list: string): (Named | undefined)[] {
  const given = (value as Record<string, unknown> | null | undefined)?.[list];
  return (Array.isArray(given) ? given : []).map((entry: unknown) => {
    if (typeof entry === 'string') return { id: '', name: entry };
    const { id, name, officialName, aliases, formerNames } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string') return undefined;
    return {
      id: typeof id === 'string' ? id : '',
      name,
      ...(typeof officialName === 'string' && { officialName }),
      ...(Array.isArray(aliases) && { aliases: aliases.filter((one) => typeof one === 'string') }),
      ...(Array.isArray(formerNames) && { formerNames: formerNames.filter(isNamed) }),
    };
  });
}

const isNamed = (one: unknown): one is { name: string } => isFields(one) && typeof one['name'] === 'string';

function namesOf({ id, name, officialName = '', aliases = [], formerNames = [] }: Named): Set<string> {
  const former = formerNames.map((one) => one.name);
  return new Set([id, name, officialName, ...aliases, ...former].filter(Boolean).map(normalizeName));
}

/** Path within an entry of a name as `namesOf` has it. */
function whereIn(
  { id, name, officialName, aliases = [], formerNames = [] }: Named,
  wanted: string,
): PropertyKey[] {
  const isIt = (text: string | undefined) => text !== undefined && normalizeName(text) === wanted;
  if (isIt(id)) return ['id'];
  if (isIt(name)) return ['name'];
  if (isIt(officialName)) return ['officialName'];
  const alias = aliases.findIndex(isIt);
  if (alias >= 0) return ['aliases', alias];
  return ['formerNames', formerNames.findIndex((one) => isIt(one.name)), 'name'];
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

/** Tiles of the schematic map that hide others, and provinces that have two. */
export function tilesTwice({ data, located, shown }: Settings<z.output<typeof zonesFile>>): Problem[] {
  const taken = new Map<string, string>();
  return (data?.province_grid ?? []).flatMap(({ province, col, row }, index): Problem[] => {
    const place = `${col} ${row}`;
    const told = (name: 'province' | 'col', one: Fault): Problem[] => {
      const path = ['province_grid', index, name];
      return [{ ...one, file: shown, ...located.placeOf(path), field: path.join('.') }];
    };
    if (taken.has(province)) return told('province', fault('province-twice', { province }));
    const other = taken.get(place);
    taken.set(province, place).set(place, province);
    return other === undefined ? [] : told('col', fault('province-tile', { province, other, col, row }));
  });
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
