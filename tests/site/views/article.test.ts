import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/ids.ts';
import type { Picture } from '../../../src/markdown/picture.ts';
import type { SitePath } from '../../../src/urls.ts';
import { articlePage } from '../../../src/site/views/article/article.ts';
import { pictureFile } from '../../../src/site/views/parts/pictures.ts';
import { plainHeadline } from '../../../src/site/views/article/plainHeadline.ts';
import { readingMinutes } from '../../../src/site/views/article/readingMinutes.ts';
import { catalogueOf, type Written } from './catalogueOf.ts';

function view(id: string, written: Written[], pictures?: Map<string, Picture>) {
  const catalogue = catalogueOf(written, pictures);
  return articlePage(catalogue.byId.get(id as ArticleId)!, catalogue).props;
}

const urls = (links: { url: string }[]) => links.map(({ url }) => url);
const picture: Picture = {
  width: 800,
  height: 600,
  sources: [{ url: '/pictures/x-800.webp' as SitePath, width: 800 }],
};

describe('an article page', () => {
  it('names the articles before and after, in its zone and in time', () => {
    const { neighbours } = view('b', [
      { id: 'a', front: { date: '2023-01-01' } },
      { id: 'other', front: { date: '2023-02-01', zones: ['西安高新区'] } },
      { id: 'b', front: { date: '2023-03-01' } },
      { id: 'c', front: { date: '2023-05-01' } },
    ]);
    expect([neighbours.previous!.url, neighbours.next!.url]).toEqual([
      '/articles/other.html',
      '/articles/c.html',
    ]);
    expect(neighbours.zones).toMatchObject([
      {
        zone: { label: '昆山高新区' },
        previous: { url: '/articles/a.html' },
        next: { url: '/articles/c.html' },
      },
    ]);
  });

  it('names the other articles of the same printed page, and no others', () => {
    const on = (pageNumber: number, issueDate = '2023-04-10', publication = '导报') => ({
      source: { publication, issueDate, pageNumber },
    });
    const { samePage, issue } = view('a', [
      { id: 'a', front: on(6) },
      { id: 'b', front: on(6) },
      { id: 'other-page', front: on(7) },
      { id: 'other-day', front: on(6, '2023-04-17') },
      { id: 'other-paper', front: on(6, '2023-04-10', '日报') },
      { id: 'unknown' },
    ]);
    expect(urls(samePage)).toEqual(['/articles/b.html']);
    expect(decodeURI(issue!)).toBe('/issues/2023/04/10/导报/#p6');
  });

  it('claims no company for an article whose page is not known', () => {
    const source = { issueDate: '2023-04-10' };
    const { samePage, issue } = view('a', [
      { id: 'a', front: { source } },
      { id: 'b', front: { source } },
    ]);
    expect(samePage).toEqual([]);
    expect(issue).toBeDefined();
  });

  it('does not change when a later, unconnected article is added', () => {
    const before: Written[] = [
      { id: 'a', front: { date: '2020-01-01' } },
      { id: 'b', front: { date: '2020-02-01' } },
      { id: 'c', front: { date: '2020-03-01' } },
    ];
    const after = [
      ...before,
      { id: 'd', front: { date: '2023-01-01', zones: ['西安高新区'], topics: ['人才'] } },
    ];
    expect(view('a', after)).toEqual(view('a', before));
    expect(view('b', after)).toEqual(view('b', before));
  });

  it('sets what the archive says of it as it sets the text, and breaks its lines between words', () => {
    const { dateInferred, corrections, kicker, subtitle } = view('a', [
      {
        id: 'a',
        front: {
          date: '2023-04',
          dateInferred: '据"学习会",推定.',
          corrections: [{ date: '2023-05-01', note: '"1000亿元"应为"100亿元",特此更正.' }],
          kicker: '走进苏州工业园区',
          subtitle: '写在昆山高新区建设十周年之际',
        },
      },
    ]);
    expect(dateInferred).toBe('据“学习会”，推定。');
    expect(corrections[0]!.note).toBe('“1000亿元”应为“100亿元”，特此更正。');
    expect(kicker!.some((part) => part.includes('苏州工业园区'))).toBe(true);
    expect(subtitle!.some((part) => part.includes('昆山高新区'))).toBe(true);
    expect(subtitle!.length).toBeGreaterThan(2);
  });

  it('gives a picture that the archive holds its sizes, and one that it does not its caption', () => {
    const front = {
      kind: 'photo',
      images: [
        { src: 'a.jpg', alt: '会场' },
        { caption: '启动仪式。', credit: '杭州高新区(滨江)' },
      ],
    };
    const { images } = view(
      '2023/photo',
      [{ id: '2023/photo', front }],
      new Map([['articles/2023/a.jpg', picture]]),
    );
    expect(images).toEqual([
      { src: 'a.jpg', alt: '会场', picture },
      { caption: '启动仪式。', credit: '杭州高新区（滨江）' },
    ]);
  });

  it('keeps the space between names in a credit', () => {
    const { images } = view('a', [
      { id: 'a', front: { images: [{ caption: '会场。', credit: '本报记者 李四' }] } },
    ]);
    expect(images[0]!.credit).toBe('本报记者 李四');
  });

  it('finds the pictures of the text by their paths as written', () => {
    const { bodyPictures } = view(
      '2023/a',
      [{ id: '2023/a', body: '![图](../a.jpg)\n\n正文。' }],
      new Map([['articles/a.jpg', picture]]),
    );
    expect(bodyPictures).toEqual({ '../a.jpg': picture });
  });
});

it('finds the file of a picture beside its article', () => {
  expect(pictureFile('articles/2023/04/a.md', 'b c.jpg')).toBe('articles/2023/04/b c.jpg');
  expect(pictureFile('articles/2023/04/a.md', '../图.png')).toBe('articles/2023/图.png');
});

it('sets a double headline on one line of plain text', () => {
  expect(plainHeadline({ headline: ['推进', '工程　', '打造', '核心区'] })).toBe('推进工程 打造核心区');
});

it('tells the reading time in whole minutes, never none', () => {
  expect([0, 399, 1000, 4000].map(readingMinutes)).toEqual([1, 1, 3, 10]);
});
