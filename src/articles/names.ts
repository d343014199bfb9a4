import type { Archive } from '../archive/archive.ts';
import type { NameIndex } from '../archive/nameIndex.ts';
import { fault, type Told } from '../problems/fault.ts';
import type { RawFrontMatter } from './frontMatter.ts';
import type { ArticleRecord } from './record.ts';

/** Faults of a registry's names. */
interface NameFaults {
  unknown: 'zone-unknown' | 'topic-unknown';
  unregistered: 'zone-unregistered' | 'topic-unregistered';
  twice: 'zone-twice' | 'topic-twice';
}
const ZONE_FAULTS: NameFaults = {
  unknown: 'zone-unknown',
  unregistered: 'zone-unregistered',
  twice: 'zone-twice',
};
const TOPIC_FAULTS: NameFaults = {
  unknown: 'topic-unknown',
  unregistered: 'topic-unregistered',
  twice: 'topic-twice',
};

type ReportAt = (path: PropertyKey[], told: Told) => void;

/**
 * Resolves zone and topic names to registered ids; an unknown name is reported with the nearest registered ones.
 * @param raw the front-matter, valid or not: unknown names show even where another field is wrong
 */
export function resolveNames(
  raw: RawFrontMatter,
  archive: Archive,
  report: ReportAt,
): Pick<ArticleRecord, 'zones' | 'topics'> {
  return {
    zones: resolve(raw['zones'], archive.zoneNames, ZONE_FAULTS, (position, told) =>
      report(['zones', position], told),
    ),
    topics: resolve(raw['topics'], archive.topicNames, TOPIC_FAULTS, (position, told) =>
      report(['topics', position], told),
    ),
  };
}

function resolve<Id extends string>(
  given: unknown,
  index: NameIndex<{ id: Id; name: string }>,
  faults: NameFaults,
  report: (position: number, told: Told) => void,
): Id[] {
  const ids: Id[] = [];
  const names: unknown[] = Array.isArray(given) ? given : [given];
  names.forEach((name, position) => {
    if (typeof name !== 'string' || name.trim() === '') return;
    const found = index.find(name);
    if (!found) {
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
