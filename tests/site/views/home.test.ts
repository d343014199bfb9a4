import { describe, expect, it } from 'vitest';
import { homePage } from '../../../src/site/views/home.ts';
import { catalogueOf, type Written } from './catalogueOf.ts';

const home = (written: Written[]) => homePage(catalogueOf(written)).props;
const days = (count: number): Written[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `a${String(index).padStart(3, '0')}`,
    front: { date: `2023-01-${String(1 + (index % 28)).padStart(2, '0')}` },
  }));

describe('the front page', () => {
  it('of an empty archive has no lead and no numbers to boast of', () => {
    const { lead, seconds, briefs, more, figures, years } = home([]);
    expect([lead, seconds, briefs, more, years]).toEqual([undefined, [], [], [], []]);
    expect(figures).toEqual({ articles: 0, zones: 0, provinces: 0, authors: 0 });
  });

  it('of seven articles shows each once', () => {
    const { lead, seconds, briefs, more } = home(days(7));
    expect([seconds.length, briefs.length, more.length]).toEqual([2, 4, 0]);
    expect(new Set([lead!, ...seconds, ...briefs].map(({ url }) => url)).size).toBe(7);
  });

  it('of many articles stays as long as it is', () => {
    const { seconds, briefs, more } = home(days(200));
    expect([seconds.length, briefs.length, more.length]).toEqual([2, 4, 6]);
  });

  it('leads with the longest report of the newest date, not with a photo', () => {
    const long = '会议指出，要把产业链的上下游连起来。'.repeat(20);
    const { lead, seconds } = home([
      { id: 'old-and-long', front: { date: '2023-04-01' }, body: long },
      { id: 'photo', front: { kind: 'photo' }, body: long },
      { id: 'short' },
      { id: 'long', body: long.slice(0, 120) },
    ]);
    expect(lead!.url).toBe('/articles/long.html');
    expect(seconds.map(({ url }) => url)).not.toContain('/articles/long.html');
  });

  it('shows the newest article with a picture, in place of two briefs', () => {
    const pictures = new Map([['articles/old-photo.jpg', { width: 1, height: 1, sources: [] }]]);
    const old = { id: 'old', front: { date: '1999-01-01', images: [{ src: 'old-photo.jpg', alt: '旧照' }] } };
    const { pictured, seconds, briefs, more } = homePage(catalogueOf([old, ...days(200)], pictures)).props;
    expect(pictured!.url).toBe('/articles/old.html');
    expect([seconds.length, briefs.length, more.length]).toEqual([2, 2, 6]);
    expect(home(days(200)).pictured).toBeUndefined();
  });

  it('opens the lead with its text only where a summary stands above it', () => {
    expect(home([{ id: 'a' }]).opening).toBeUndefined();
    expect(home([{ id: 'a', front: { summary: '摘要一句。' } }]).opening).toBe(
      '昆山高新区召开会议，部署下一阶段工作。',
    );
  });

  it('counts what it covers', () => {
    const { figures, zones, years } = home([
      { id: 'a', front: { authors: ['甲', '乙'] } },
      { id: 'b', front: { date: '2019', zones: ['昆山高新区', '常州高新区'], authors: ['甲'] } },
      { id: 'c', front: { zones: ['西安高新区'] } },
      { id: 'd', front: { zones: [] } },
    ]);
    expect(figures).toEqual({
      articles: 4,
      zones: 3,
      provinces: 2,
      authors: 2,
      years: { first: 2019, last: 2023 },
    });
    expect(zones.map(({ label, count }) => [label, count])).toEqual([
      ['昆山高新区', 2],
      ['常州高新区', 1],
      ['西安高新区', 1],
    ]);
    expect(years.map(({ label, count }) => [label, count])).toEqual([
      ['2023', 3],
      ['2019', 1],
    ]);
  });
});
