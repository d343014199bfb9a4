import { describe, expect, it } from 'vitest';
import { headlineLines } from '../../../src/site/components/parts/headlineLines.ts';
import { byYear } from '../../../src/site/components/listing/byYear.ts';
import { share } from '../../../src/site/components/parts/share.ts';
import { textFragment } from '../../../src/site/components/article/paragraph/textFragment.ts';
import { withDateline } from '../../../src/site/components/article/dateline.ts';
import { paperColours } from '../../../src/site/layouts/paperColours.ts';
import type { Card } from '../../../src/site/views/parts/card.ts';

describe('a headline', () => {
  it('may break between its parts', () => {
    expect(headlineLines(['开启', '政务', '服务'])).toBe(
      '开启<wbr aria-hidden="true">政务<wbr aria-hidden="true">服务',
    );
  });

  it('in two parts keeps each on a line of its own where both do not fit', () => {
    expect(headlineLines(['推进', '工程　', '打造', '核心区'])).toBe(
      '<span class="line">推进<wbr aria-hidden="true">工程</span>　<span class="line">打造<wbr aria-hidden="true">核心区</span>',
    );
  });

  it('breaks behind what opens it before it breaks anywhere else', () => {
    expect(headlineLines(['昆山高新区：', '党建', '新画卷'])).toBe(
      '<span class="line">昆山高新区：</span><wbr aria-hidden="true"><span class="line">党建<wbr aria-hidden="true">新画卷</span>',
    );
  });

  it.each([
    ['a mere word and its colon', ['聚焦：', '开工', '投产']],
    ['a colon inside a quotation', ['“一号文件：', '新', '部署”', '发布']],
    ['a colon at its end', ['名单', '公布如下：']],
  ])('is one line with %s', (_, parts) => {
    expect(headlineLines(parts)).not.toContain('class="line"');
  });

  it('supplied by the archive stands in brackets', () => {
    expect(headlineLines(['走进', '博物馆'], ['［', '］'])).toBe('［走进<wbr aria-hidden="true">博物馆］');
    expect(headlineLines(['博物馆'], ['［', '］'])).toBe('［博物馆］');
  });

  it('is not broken before a quotation that is part of a word, nor before the mark behind a long name', () => {
    expect(headlineLines(['党建“链”出', '产业'])).toBe(
      '<span class="kept">党建“链”出</span><wbr aria-hidden="true">产业',
    );
    expect(headlineLines(['石家庄高新区，', '获奖'])).toBe(
      '石家庄高新<span class="kept">区，</span><wbr aria-hidden="true">获奖',
    );
  });

  it('is plain text to the page', () => {
    expect(headlineLines(['a<b>&c'])).toBe('a&lt;b&gt;&amp;c');
  });
});

it('parts a list by year, in the order given', () => {
  const card = (date: string) => ({ date }) as Card;
  expect(
    byYear([card('2023-04-08'), card('2023~'), card('2021-01')]).map(({ year, cards }) => [
      year,
      cards.length,
    ]),
  ).toEqual([
    [2023, 2],
    [2021, 1],
  ]);
});

it('gives a bar for every number, and none for nothing', () => {
  expect([share(3, 3), share(1, 3), share(1, 1000), share(0, 3)]).toEqual(['100%', '33%', '2%', '0%']);
});

describe('a text fragment', () => {
  it('names a short text whole', () => {
    expect(textFragment('篇幅很短。', 'zh-CN')).toBe(`:~:text=${encodeURIComponent('篇幅很短。')}`);
  });

  it('names a long text by the whole words at its ends', () => {
    const fragment = decodeURIComponent(
      textFragment('先进计算产业创新集群的党委办了一次主题党日，激励科研人员加快突破核心技术。', 'zh-CN'),
    );
    const [first, last] = fragment.slice(':~:text='.length).split(',') as [string, string];
    expect('先进计算产业创新集群的党委'.startsWith(first)).toBe(true);
    expect('人员加快突破核心技术。'.endsWith(last)).toBe(true);
    expect(Math.min(first.length, last.length)).toBeGreaterThanOrEqual(10);
  });

  it('escapes what has a meaning in a fragment', () => {
    expect(textFragment('A-1,B&C', 'en')).toBe(':~:text=A%2D1%2CB%26C');
  });
});

it('sets the dateline before the first paragraph, behind its link', () => {
  expect(withDateline('<h2>甲</h2><p id="p1"><a class="pilcrow" href="#p1"></a>文。</p>', '本报讯')).toBe(
    '<h2>甲</h2><p id="p1"><a class="pilcrow" href="#p1"></a><span class="dateline">本报讯</span>　文。</p>',
  );
});

it('reads the colours of the paper from the tokens', () => {
  expect(paperColours('--paper: light-dark(#fbfaf6, #15171a);')).toEqual(['#fbfaf6', '#15171a']);
  expect(() => paperColours(':root {}')).toThrow('--paper');
});
