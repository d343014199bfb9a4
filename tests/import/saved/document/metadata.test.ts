/** What a page says of its article where readers do not see it. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../src/import/saved/document/document.ts';
import { importBytes } from '../../support.ts';

const TEXT = [
  '湘江边的老码头改成了试验场，株洲高新区的无人船一天下水三十趟，每趟都带回一张水图。',
  '船长坐在岸上的屋子里，桌上摆着四块屏，哪条船偏了半米，他先听见铃声，再看见红点。',
  '试验场的门票是一份数据，来试船的企业把走过的航线留下，后来的人就少走一段弯路。',
];
const page = (head: string, top = '', end = '') =>
  `<html><head><title>无人船在岸上“考驾照”</title>${head}</head><body><h1>无人船在岸上“考驾照”</h1>${top}<div class="a">${TEXT.map((text) => `<p>${text}</p>`).join('')}${end}</div></body></html>`;
const read = async (html: string) =>
  (await importBytes(Buffer.from(html), { date: '2022-05-04' }, 'page.html')).items[0]!;
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('an author that the page does not show', () => {
  it.each([
    ['in a meta element', '<meta name="author" content="夏 至">'],
    ['in Open Graph', '<meta property="article:author" content="夏至">'],
    ['in JSON-LD', linked({ '@type': 'NewsArticle', author: { '@type': 'Person', name: '夏至' } })],
    ['in the graph of JSON-LD', linked({ '@graph': [{ '@type': 'Article', author: [{ name: '夏至' }] }] })],
  ])('is read with a doubt: %s', async (_, head) => {
    const { authors, doubts } = await read(page(head));
    expect(authors.map(({ name }) => name)).toEqual(['夏至']);
    expect(doubts).toContainEqual(expect.objectContaining({ field: 'authors', confidence: 'medium' }));
  });

  it.each([
    ['the paper', '<meta name="author" content="湘岸日报">'],
    ['a desk', '<meta name="author" content="编辑部">'],
    ['software', '<meta name="author" content="admin">'],
    ['a site, in JSON-LD', linked({ '@type': 'WebSite', author: { name: '夏至' } })],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script>'],
  ])('is nobody where %s stands in its place', async (_, head) => {
    expect((await read(page(head))).authors).toEqual([]);
  });

  it.each([
    ['above the text', '<div>记者 谷远</div>', ''],
    ['below it', '', '<p>（记者 谷远）</p>'],
  ])('counts less than one that it shows: %s', async (_, top, end) => {
    const { authors, doubts } = await read(page('<meta name="author" content="夏至">', top, end));
    expect(authors.map(({ name }) => name)).toEqual(['谷远']);
    expect(doubts.some(({ reason }) => reason.includes('夏至'))).toBe(false);
  });
});

describe('a page on which no author is read', () => {
  const doubted = async (html: string) =>
    (await read(html)).doubts.filter(({ field }) => field === 'authors').length;

  it('says so, whether its layout is known or not', async () => {
    expect(await doubted(page(''))).toBe(1);
    expect(await doubted(page('').replace('class="a"', 'id="ozoom"'))).toBe(1);
  });

  it('says nothing of a signed article, or of a notice', async () => {
    expect(await doubted(page('', '', '<p>（记者 谷远）</p>'))).toBe(0);
    expect(await doubted(page('').replaceAll('无人船在岸上“考驾照”', '停电公告'))).toBe(0);
  });
});

describe('the day on which a page was put up', () => {
  it.each([
    ['<meta property="article:published_time" content="2023-07-21T09:00:00+08:00">', ''],
    [linked({ '@type': 'NewsArticle', datePublished: '2023-07-21' }), ''],
    [
      '',
      '<time class="published" datetime="2023-07-21T09:00">7月21日</time><time class="updated" datetime="2023-08-02">8月2日</time>',
    ],
  ])('is its date where nothing else tells one, with a doubt: %s', async (head, top) => {
    const report = await importBytes(Buffer.from(page(head, top)), {}, 'page.html');
    expect(report.issueDate).toBe('2023-07-21');
    expect(report.items[0]!.doubts).toContainEqual(expect.objectContaining({ field: 'date' }));
  });

  it('counts less than a printed one', async () => {
    const html = page(
      '<meta property="article:published_time" content="2023-07-21">',
      '<div>2023年7月20日　第3版</div>',
    );
    expect((await importBytes(Buffer.from(html), {}, 'page.html')).issueDate).toBe('2023-07-20');
    expect(parseDocument(html).postedOn).toEqual(['2023-07-21']);
  });
});
