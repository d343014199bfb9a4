import { describe, expect, it } from 'vitest';
import { feeds } from '../../src/feeds/feeds.ts';
import { BULK } from '../../src/feeds/data/bulk.ts';
import { hostFiles } from '../../src/pipeline/upload/hosts/index.ts';
import { pages } from '../../src/site/views/index.ts';
import { isMapped } from '../../src/site/views/parts/page.ts';
import { redirects } from '../../src/site/views/redirects.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { catalogueOf } from '../site/views/catalogueOf.ts';

const REASON = '应作者要求撤下。';
const catalogue = catalogueOf([
  { id: '2023/kept', front: { title: '留下的' } },
  {
    id: '2023/gone',
    front: { title: '撤下的', authors: ['解张'], withdrawn: REASON, redirectFrom: ['/old.html'] },
    body: '',
  },
]);
const all = [...pages(catalogue)];

describe('a withdrawn article', () => {
  it('keeps its address, which says why, and has no text', () => {
    expect(all.filter(({ path }) => path === '/articles/2023/gone.html')).toMatchObject([
      { kind: 'withdrawn', props: { title: '撤下的', reason: REASON } },
    ]);
  });

  it('is on no other page, in no feed, no site map and no data', () => {
    const others = all.filter(({ kind }) => kind !== 'withdrawn').map(({ props }) => JSON.stringify(props));
    const mapped = all.filter(isMapped).map(({ path }) => path);
    const files = [...feeds(catalogue, mapped)].filter(
      ({ file }) => !/^(?:data\/withdrawn\.json|old\.html)$/.test(file),
    );
    const bulk = BULK.flatMap((format) =>
      catalogue.articles.map((one) => format.block(one, catalogue)?.head ?? ''),
    );
    for (const text of [...others, ...files.map((one) => one.text), ...bulk])
      expect(text).not.toMatch(/撤下的|2023\/gone/);
  });

  it('is told of to programs and hosts', () => {
    const told = [...feeds(catalogue, [])].find(({ file }) => file === 'data/withdrawn.json')!;
    expect(JSON.parse(told.text)).toEqual([
      expect.objectContaining({ id: '2023/gone', reason: REASON, url: expect.stringMatching(/gone\.html$/) }),
    ]);
    const rules = hostFiles({
      host: 'h',
      base: '/',
      moved: [],
      gone: ['/articles/2023/gone.html'],
      policy: '',
    });
    const text = (file: string) => rules.find((one) => one.file === file)!.text;
    expect(text('_redirects')).toBe('/articles/2023/gone.html /articles/2023/gone.html 410!\n');
    expect(text('.htaccess')).toContain('Redirect 410 "/articles/2023/gone.html"');
    expect(text('nginx.conf')).toContain('"/articles/2023/gone.html" 1;');
    expect(text('Caddyfile')).toContain('@gone path /articles/2023/gone.html');
  });
});

describe('old addresses', () => {
  it('lead to articles, withdrawn ones, zones and topics', () => {
    const { archive, articles, withdrawn } = catalogue;
    const moved = <T extends { id: unknown }>(list: T[], id: string, from: string) =>
      list.map((one) => (one.id === id ? { ...one, redirectFrom: [from] } : one));
    const zones = moved(archive.zones, 'kunshan', '/zones/ks/');
    const topics = moved(archive.topics, 'party-building', '/topics/party/');
    const leads = [...redirects(buildCatalogue({ ...archive, zones, topics }, [...articles, ...withdrawn]))];
    expect(leads.map(({ from, to }) => [from, to])).toEqual([
      ['/old.html', '/articles/2023/gone.html'],
      ['/zones/ks/', '/zones/kunshan/'],
      ['/topics/party/', '/topics/party-building/'],
    ]);
  });
});
