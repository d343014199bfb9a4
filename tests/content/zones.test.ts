import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { normalizeName } from '../../src/archive/nameIndex.ts';
import { topicsFile, zonesFile } from '../../src/archive/schema.ts';

const read = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');
const source: unknown = parse(read('zones.yaml'));
const { zones, province_grid: grid } = zonesFile.parse(source);
const { topics } = topicsFile.parse(parse(read('topics.yaml')));

/** Values that occur more than once. */
const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** Every name by which a zone is found without context. */
const safeNames = (zone: (typeof zones)[number]) => [
  ...new Set([zone.id, zone.name, zone.officialName ?? zone.name, ...zone.aliases].map(normalizeName)),
];

describe('the registry of zones', () => {
  it('holds the national zones, each id once', () => {
    expect(zones).toHaveLength(179);
    expect(repeated(zones.map(({ id }) => id))).toEqual([]);
  });

  it('never lets a safe name mean two zones', () => {
    expect(repeated(zones.flatMap(safeNames))).toEqual([]);
  });

  it('keeps a name out of aliases when it is another zone’s weak alias', () => {
    const safe = new Set(zones.flatMap(safeNames));
    expect(
      zones.flatMap(({ weakAliases }) => weakAliases).filter((name) => safe.has(normalizeName(name))),
    ).toEqual([]);
  });

  it('has no safe name that stands inside a name of another zone', () => {
    const owned = zones.flatMap((zone) =>
      safeNames(zone)
        .filter((name) => name !== zone.id)
        .map((name) => ({ name, id: zone.id })),
    );
    const hidden = owned.filter(({ name, id }) =>
      owned.some((other) => other.id !== id && other.name.includes(name)),
    );
    expect(hidden).toEqual([]);
  });

  it('repeats no name within a zone, full or half width', () => {
    for (const { name, officialName, aliases, weakAliases } of zones) {
      const others = officialName && officialName !== name ? [officialName] : [];
      expect(repeated([name, ...others, ...aliases, ...weakAliases].map(normalizeName)), name).toEqual([]);
    }
  });

  it('states no approval after the registry was compiled, and none before the first zone of 1988', () => {
    const years = zones.flatMap(({ approved }) => (approved ? [Number(approved.slice(0, 4))] : []));
    expect(Math.min(...years)).toBe(1988);
    expect(Math.max(...years)).toBeLessThanOrEqual(2026);
  });

  it('carries only the fields that the format knows', () => {
    const known = new Set([
      'id',
      'name',
      'officialName',
      'aliases',
      'weakAliases',
      'province',
      'provinceFull',
      'city',
      'cityFull',
      'county',
      'approved',
      'demonstration',
    ]);
    const written = (source as { zones: object[] }).zones.flatMap((zone) => Object.keys(zone));
    expect([...new Set(written)].filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('the schematic map', () => {
  it('gives each of the 34 provincial units a tile of its own on 9 by 8', () => {
    expect(new Set(grid.map(({ province }) => province)).size).toBe(34);
    expect(new Set(grid.map(({ col, row }) => `${col} ${row}`)).size).toBe(34);
    expect(Math.max(...grid.map(({ col }) => col))).toBe(8);
    expect(Math.max(...grid.map(({ row }) => row))).toBe(7);
  });

  it('has a tile for the province of every zone', () => {
    const tiles = new Set(grid.map(({ province }) => province));
    expect(zones.filter(({ province }) => !tiles.has(province)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the registry of topics', () => {
  it('has unique ids and names, a description and keywords for each', () => {
    expect(repeated(topics.flatMap(({ id, name }) => [id, name]))).toEqual([]);
    expect(
      topics.filter(({ description, keywords }) => !description || keywords.length < 5).map(({ id }) => id),
    ).toEqual([]);
  });

  it('gives a keyword to one topic only', () => {
    expect(repeated(topics.flatMap(({ keywords }) => keywords))).toEqual([]);
  });
});
