import type { Archive } from '../archive/archive.ts';
import type { NameIndex } from '../archive/nameIndex.ts';
import type { RawFrontMatter } from './frontMatter.ts';
import type { ArticleRecord } from './record.ts';

type ReportAt = (path: PropertyKey[], problem: { code: string; message: string; hint: string }) => void;

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
    zones: resolve(raw['zones'], 'zones', archive.zoneNames, 'zones.yaml', '园区', report),
    topics: resolve(raw['topics'], 'topics', archive.topicNames, 'topics.yaml', '专题', report),
  };
}

function resolve<Id extends string>(
  given: unknown,
  field: string,
  index: NameIndex<{ id: Id; name: string }>,
  registry: string,
  label: string,
  report: ReportAt,
): Id[] {
  const ids: Id[] = [];
  const names: unknown[] = Array.isArray(given) ? given : [given];
  names.forEach((name, position) => {
    if (typeof name !== 'string' || name.trim() === '') return;
    const found = index.find(name);
    if (!found) {
      const near = index.nearest(name, 3).map((thing) => thing.name);
      const hint =
        near.length > 0
          ? `是不是${near.join('、')}？改成其中之一，或先在 ${registry} 登记`
          : `改成 ${registry} 里的名称，或先在那里登记`;
      report([field, position], {
        code: `${field.slice(0, -1)}-unknown`,
        message: `没有登记过${label}“${name.trim()}”`,
        hint,
      });
    } else if (ids.includes(found.id)) {
      report([field, position], {
        code: `${field.slice(0, -1)}-twice`,
        message: `${label}“${name}”写了两次`,
        hint: '只留一个',
      });
    } else ids.push(found.id);
  });
  return ids;
}
