import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { feeds } from '../../src/feeds/feeds.ts';
import type { LedgerEvent } from '../../src/ledger/format.ts';
import { catalogueOf, type Written } from '../site/views/catalogueOf.ts';

const OLD: Written = { id: '1995/old', front: { date: '1995-05-08', authors: ['王五'], column: '旧闻' } };
const WRITTEN: Written[] = [
  { id: '2022/a', front: { date: '2022-05-01' } },
  { id: '2023/b', front: { date: '2023-04-08' } },
];

function filesOf(written: Written[], ledger: LedgerEvent[]): Record<string, string> {
  const { archive, articles } = catalogueOf(written);
  const catalogue = buildCatalogue({ ...archive, ledger }, articles);
  return Object.fromEntries([...feeds(catalogue, [])].map(({ file, text }) => [file, text]));
}

const added = (id: string, date: string): LedgerEvent => ({ date, kind: 'added', id });
const BEGUN = [added('2022/a', '2026-11-25'), added('2023/b', '2026-11-25')];
const entriesOf = (atom: string) =>
  [...atom.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => ({
    id: /<id>.*articles\/(.*)\.html/.exec(entry)![1]!,
    updated: /<updated>(.{10})/.exec(entry)![1]!,
  }));

describe('feeds of an archive that fills backwards', () => {
  const before = filesOf([...WRITTEN, OLD], [...BEGUN, added('1995/old', '2026-11-25')]);

  it('name an old article added today before all others, also in the feeds of what it is about', () => {
    expect(entriesOf(before['feeds/additions.xml']!).map(({ id }) => id)).toEqual([
      '1995/old',
      '2023/b',
      '2022/a',
    ]);
    expect(entriesOf(before['feed.xml']!).map(({ id }) => id)).toEqual(['2023/b', '2022/a', '1995/old']);
    for (const file of ['feeds/zones/kunshan.xml', 'feeds/topics/party-building.xml'])
      expect(entriesOf(before[file]!)[0]!.id, file).toBe('1995/old');
    for (const file of ['feeds/authors/王五.xml', 'feeds/columns/旧闻.xml'])
      expect(entriesOf(before[file]!), file).toHaveLength(1);
    expect(before['feeds/zones.opml']).toMatch(/<outline [^>]*xmlUrl="[^"]*\/feeds\/zones\/kunshan\.xml"/);
  });

  it('move nothing but `updated` of an article that is corrected, and its day in the site map', () => {
    const corrected: LedgerEvent = { date: '2026-12-01', kind: 'corrected', id: '1995/old' };
    const after = filesOf([...WRITTEN, OLD], [...BEGUN, added('1995/old', '2026-11-25'), corrected]);
    const moved = before['feeds/additions.xml']!.replace(/2026-11-25/g, (day, at: number) =>
      at < before['feeds/additions.xml']!.indexOf('</entry>') ? '2026-12-01' : day,
    );
    expect(after['feeds/additions.xml']).toBe(moved);
    expect(entriesOf(after['feeds/corrections.xml']!)).toEqual([{ id: '1995/old', updated: '2026-12-01' }]);
    expect(before['feeds/corrections.xml']).toBeUndefined();
    expect(after['sitemap/1995.xml']).toContain('<lastmod>2026-12-01</lastmod>');
    expect(after['sitemap/2023.xml']).toBe(before['sitemap/2023.xml']);
  });

  it('say nothing of additions where no ledger is kept', () => {
    const { archive, articles } = catalogueOf(WRITTEN);
    const files = [...feeds(buildCatalogue(archive, articles), [])];
    expect(files.map(({ file }) => file)).not.toContain('feeds/additions.xml');
    expect(files.find(({ file }) => file === 'sitemap/2023.xml')!.text).not.toContain('lastmod');
  });
});
