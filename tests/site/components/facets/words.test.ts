/** What the browsing pages say in words. */
import { describe, expect, test } from 'vitest';
import { coverageSum } from '../../../../src/site/components/calendar/coverageSum.ts';
import { dateSpan } from '../../../../src/site/components/facets/dateSpan.ts';
import { yearSpan } from '../../../../src/site/components/facets/yearSpan.ts';
import { zoneFacts, zoneLead } from '../../../../src/site/components/facets/zoneFacts.ts';
import { stringsOf } from '../../../../src/strings/index.ts';
import type { Card } from '../../../../src/site/views/parts/card.ts';
import type { ZoneProps } from '../../../../src/site/views/facets/zone.ts';

const t = stringsOf('zh-CN');

test('years and dates from first to last, a single one once', () => {
  expect(
    yearSpan(
      [
        { year: 2003, count: 1 },
        { year: 2004, count: 0 },
        { year: 2020, count: 2 },
      ],
      t,
    ),
  ).toBe('2003年—2020年');
  expect(yearSpan([{ year: 2023, count: 1 }], t)).toBe('2023年');
  expect(yearSpan([], t)).toBe('');
  const cards = ['2022', '2023-04~'].map((date) => ({ date }) as Card);
  expect(dateSpan(cards, t)).toBe('2022年—约2023年4月');
});

test('coverage says only what is known', () => {
  expect(coverageSum({ held: 3, pages: 4, articles: 9 }, t)).toBe('已收 3 期、4 个版、9 篇');
  expect(
    coverageSum({ held: 3, pages: 4, articles: 9, expected: 5, missing: 3, partial: 1, extra: 1 }, t),
  ).toBe('已收 3 期、4 个版、9 篇；应出 5 期，缺 3 期；未录全 1 期；另收出版日以外的 1 期');
});

describe('a zone', () => {
  const zone = (facts: Partial<NonNullable<ZoneProps['facts']>>, total = 2) =>
    ({
      name: '昆山高新区',
      facts: { aliases: [], province: '江苏', city: '苏州', ...facts },
      latest: { cards: [], total },
    }) as unknown as ZoneProps;
  const told = (props: ZoneProps) => Object.fromEntries(zoneFacts(props, t).filter(([, value]) => value));

  test('has its facts in words, and none that the registry does not state', () => {
    expect(
      told(zone({ officialName: '昆山高新技术产业开发区', county: '昆山市', approved: '2010-09' })),
    ).toEqual({
      全称: '昆山高新技术产业开发区',
      所在地: '江苏 苏州 昆山市',
      批准时间: '2010年9月',
      收录: '2 篇',
    });
    expect(told(zone({ officialName: '昆山高新区', province: '重庆', city: '重庆' }, 0))).toEqual({
      所在地: '重庆',
      收录: '还没有文章',
    });
  });

  test('has its other names in a line; 综合 says what it is', () => {
    expect(zoneLead(zone({ aliases: ['昆山国家高新区', '昆山园'] }), t)).toBe('又称：昆山国家高新区、昆山园');
    expect(zoneLead(zone({}), t)).toBeUndefined();
    const unzoned = { ...zone({}), facts: undefined } as unknown as ZoneProps;
    expect(zoneLead(unzoned, t)).toContain('不专属');
    expect(zoneFacts(unzoned, t)).toEqual([['收录', '2 篇']]);
  });
});
