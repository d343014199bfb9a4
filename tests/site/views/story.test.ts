import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/site/views/facets/story.ts';
import type { ZoneId } from '../../../src/ids.ts';
import { record } from './sample.ts';

const KUNSHAN = 'kunshan' as ZoneId;

/** Articles with these headlines, one a year from 2001 on unless a year is told. */
const told = (...titles: (string | [title: string, date: string])[]) =>
  titles.map((given, index) => {
    const [title, date] = typeof given === 'string' ? [given, String(2001 + index)] : given;
    return record({ id: `a${index}`, title, headline: [title], date });
  });
const yearsOf = (articles: ReturnType<typeof told>) =>
  storyOf(articles, { zone: KUNSHAN })?.years.map(
    ({ year, article }) => `${year} ${article.headline.join('')}`,
  );

describe('the story of a zone', () => {
  it('is the article of each year whose headline names the weightiest milestone, the oldest among equals', () => {
    expect(
      yearsOf(
        told(
          ['甲项目签约', '1999-01'],
          ['甲园获批', '1999-03'],
          ['乙园获批', '1999-05'],
          ['丙园揭牌', '2003'],
          ['一天的会议', '2004'],
          ['丁園簽約', '2005'],
        ),
      ),
    ).toEqual(['1999 甲园获批', '2003 丙园揭牌', '2005 丁園簽約']);
  });

  it('does not take the upgrading of industries for a milestone', () => {
    expect(yearsOf(told('甲区升级', '乙区揭牌', '产业转型升级加快', '產業升級', '丙区挂牌'))).toEqual([
      '2001 甲区升级',
      '2002 乙区揭牌',
      '2005 丙区挂牌',
    ]);
  });

  it('is not told of fewer than three years', () => {
    expect(yearsOf(told('甲区揭牌', '乙区揭牌', '一次会议'))).toBeUndefined();
  });

  it('of very many years keeps those of the weightier words', () => {
    const years = yearsOf(told('甲区获批', ...Array.from({ length: 20 }, (_, index) => `项目${index}启用`)))!;
    expect(years).toHaveLength(12);
    expect(years[0]).toBe('2001 甲区获批');
  });

  it('leads to all that the rule may find', () => {
    const { found } = storyOf(told('甲区获批', '乙区获批', '丙区获批'), { zone: KUNSHAN })!;
    const asked = new URL(found, 'https://example.org').searchParams;
    expect([asked.get('zone'), asked.get('q')]).toEqual([
      'kunshan',
      expect.stringContaining('标题:获批 OR 标题:揭牌'),
    ]);
  });
});
