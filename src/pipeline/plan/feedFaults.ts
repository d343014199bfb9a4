/** Feeds of queries in site.yaml that the search could not understand as they were meant. */
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { feedId } from '../../catalogue/queryFeeds.ts';
import { fault, type Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { settingsPlaces } from './settingsPlaces.ts';
import { zonePrefixes } from '../../strings/index.ts';
import { sameName } from '../../text/slug.ts';
import type { QueryFault } from '../../search/query/faults.ts';

/** Longest query, as the address of the search page holds it. */
const LONGEST = 400;

/** Finds them; an archive that names no feeds loads nothing for it. */
export async function feedFaults(
  { archive: { site } }: Pick<Catalogue, 'archive'>,
  contentDir: string,
): Promise<Problem[]> {
  if (site.feeds.length === 0) return [];
  const [{ queryFault }, { foldTable }] = await Promise.all([
    import('../../search/query/faults.ts'),
    import('../../text/characters/foldTable.ts'),
  ]);
  const file = join(contentDir, 'site.yaml');
  const placeOf = settingsPlaces(contentDir, 'site.yaml');
  const ids = new Set<string>();
  return site.feeds.flatMap((feed, index): Problem[] => {
    const { query } = feed;
    const at = (name: string, told: Fault): Problem => {
      const path = ['feeds', index, name];
      return { ...told, file, ...placeOf(path), field: path.join('.') };
    };
    const found = query.length > LONGEST ? fault('feed-query-long', { most: LONGEST }) : undefined;
    const wrong = found ?? worded(queryFault(query, foldTable, zonePrefixes(site)), query);
    const id = feedId(feed);
    const isTwice = ids.has(sameName(id));
    ids.add(sameName(id));
    return [
      ...(isTwice ? [at(feed.id === undefined ? 'title' : 'id', fault('feed-twice', { title: id }))] : []),
      ...(wrong ? [at('query', wrong)] : []),
    ];
  });
}

/** The field with the missing mark, as YAML reads it. */
function closed(query: string): string {
  const whole = `${query}${query.includes('“') ? '”' : '"'}`;
  return `query: '${whole.replaceAll("'", "''")}'`;
}

function worded(wrong: QueryFault | undefined, query: string): Fault | undefined {
  if (!wrong) return undefined;
  switch (wrong.kind) {
    case 'empty':
      return fault('feed-query-empty');
    case 'quote':
      return fault('feed-query-quote', { line: closed(query.trim()) });
    case 'bracket':
      return fault('feed-query-bracket');
    case 'operator':
      return fault('feed-query-operator', { word: wrong.word });
    case 'date':
      return fault('feed-query-date', { word: wrong.word });
  }
}
