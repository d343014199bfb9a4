import type { Archive } from '../archive/archive.ts';
import type { NameIndex } from '../archive/nameIndex.ts';
import { fault, type Fault } from '../problems/fault.ts';
import { labelOf } from '../citation/person.ts';
import type { RawFrontMatter } from './frontMatter.ts';
import { knownIn, namesIn } from './bylines.ts';
import { listLine, type ListPlace } from './lists.ts';
import type { ArticleRecord } from './record.ts';

/**
 * Finds whom bylines name in the registry of authors.
 * @param bylines validated
 * @returns the bylines; `person` is what the site calls the author, where that is not the name as printed
 */
export function resolveAuthors(
  bylines: ArticleRecord['authors'],
  { people }: Archive,
  report: (position: number, told: Fault) => void,
): ArticleRecord['authors'] {
  return bylines.map((byline, position) => {
    const { author, told } = people.find(byline);
    if (told) report(position, told);
    const { person: _, ...printed } = byline;
    const label = author && labelOf(author);
    return label === undefined || label === byline.name ? printed : { ...printed, person: label };
  });
}

/** Faults of a registry's names. */
interface NameFaults {
  unknown: 'zone-unknown' | 'topic-unknown';
  unregistered: 'zone-unregistered' | 'topic-unregistered';
  twice: 'zone-twice' | 'topic-twice';
  list: 'zone-list' | 'topic-list';
  part: 'zone-list-unknown' | 'topic-list-unknown';
}
const ZONE_FAULTS: NameFaults = {
  unknown: 'zone-unknown',
  unregistered: 'zone-unregistered',
  twice: 'zone-twice',
  list: 'zone-list',
  part: 'zone-list-unknown',
};
const TOPIC_FAULTS: NameFaults = {
  unknown: 'topic-unknown',
  unregistered: 'topic-unregistered',
  twice: 'topic-twice',
  list: 'topic-list',
  part: 'topic-list-unknown',
};

interface ListAt {
  field: string;
  placeOf: (position: number) => ListPlace;
  report: (position: number, told: Fault) => void;
}

/** The registered names that stand together in one, if all of them are registered. */
function severalIn(name: unknown, index: NameIndex<unknown>): string[] | undefined {
  if (typeof name !== 'string' || index.find(name)) return undefined;
  const isKnown = (one: string) => index.find(one) !== undefined;
  const names = namesIn(name).map((one) => knownIn(one, isKnown));
  return names.length > 0 && names.every((one) => one !== undefined) ? names.flat() : undefined;
}

/** The names that stand together in one, if some of them are registered and others are not. */
function partlyKnown(
  name: string,
  index: NameIndex<unknown>,
): { names: string[]; unknown: string[] } | undefined {
  const names = namesIn(name);
  const unknown = names.filter((one) => index.find(one) === undefined);
  return unknown.length > 0 && unknown.length < names.length ? { names, unknown } : undefined;
}

type ReportAt = (path: PropertyKey[], told: Fault) => void;

/**
 * Resolves zone and topic names to registered ids; an unknown name is reported with the nearest registered ones.
 * @param raw the front-matter, valid or not: unknown names show even where another field is wrong
 */
export function resolveNames(
  raw: RawFrontMatter,
  archive: Archive,
  report: ReportAt,
  placeOf: (path: PropertyKey[]) => ListPlace['item'],
): Pick<ArticleRecord, 'zones' | 'topics'> {
  const listAt = (field: string): ListAt => ({
    field,
    placeOf: (position) => ({ field: placeOf([field]), item: placeOf([field, position]) }),
    report: (position, told) => report([field, position], told),
  });
  return {
    zones: resolve(raw['zones'], archive.zoneNames, ZONE_FAULTS, listAt('zones')),
    topics: resolve(raw['topics'], archive.topicNames, TOPIC_FAULTS, listAt('topics')),
  };
}

function resolve<Id extends string>(
  given: unknown,
  index: NameIndex<{ id: Id; name: string }>,
  faults: NameFaults,
  { field, placeOf, report }: ListAt,
): Id[] {
  const ids: Id[] = [];
  const names: unknown[] = Array.isArray(given) ? given : [given];
  const several = names.map((name) => severalIn(name, index));
  const isInline = (position: number) => placeOf(position).field.line === placeOf(position).item.line;
  names.forEach((name, position) => {
    if (typeof name !== 'string' || name.trim() === '') return;
    const found = index.find(name);
    const partly = found ? undefined : partlyKnown(name, index);
    if (!found && several[position]) {
      // One line is reported once.
      if (isInline(position) && several.slice(0, position).some(Boolean)) return;
      const meant = names.map((one, at) => several[at] ?? [String(one)]);
      const line = listLine(field, meant, position, placeOf(position));
      report(position, fault(faults.list, { name: name.trim(), line }));
    } else if (partly) {
      const { names: parts, unknown } = partly;
      const meant = names.map((one, at) => (at === position ? parts : (several[at] ?? [String(one)])));
      const line = listLine(field, meant, position, placeOf(position));
      report(position, fault(faults.part, { name: name.trim(), unknown: unknown.join('、'), line }));
    } else if (!found) {
      const near = index.nearest(name, 3).map((thing) => thing.name);
      report(
        position,
        near.length > 0
          ? fault(faults.unknown, { name: name.trim(), near: near.join('、') })
          : fault(faults.unregistered, { name: name.trim() }),
      );
    } else if (ids.includes(found.id)) report(position, fault(faults.twice, { name }));
    else ids.push(found.id);
  });
  return ids;
}
