/** Clippings: articles of several papers and days on one page, each with a line that says where it is from. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const TEXT = [
  '凤岗高新区昨天发布人才安居新政，从租房、购房、子女入学等方面提出十条措施，五月起施行。',
  '新政规定，到园区企业就业的毕业生每月可领取租房补贴，住满五年可按成本价购买公寓。',
];
const body = TEXT.map((text) => `<p>　　${text}</p>`).join('');
const clip = (headline: string, line: string) =>
  `<div class="clip"><h3>${headline}</h3><p class="meta">${line}</p>${body}</div>`;
const read = async (clips: string) => {
  const page = `<html><head><title>媒体看凤岗</title></head><body><h1 class="pageTitle">媒体看凤岗</h1>${clips}</body></html>`;
  return (await importBytes(Buffer.from(page), {}, 'page.html')).items;
};

describe('each clipping is of its own issue', () => {
  it.each([
    [
      '媒体：凤岗日报　日期：2022-04-12　版次：03　作者：慕容雪',
      '媒体：省城商报　日期：2022年4月19日　版次：A11　作者：乐正言',
    ],
    [
      '报纸：凤岗日报　日期：2022/04/12　版次：3　作者：慕容雪',
      '报纸：省城商报　日期：2022.4.19　版次：A11版　作者：乐正言',
    ],
    [
      '来源：凤岗日报　日期：2022-4-12　版面：第3版　记者：慕容雪',
      '来源：省城商报　日期：2022-4-19　版面：第A11版　记者：乐正言',
    ],
  ])('%s', async (first, second) => {
    const items = await read(clip('人才“安居十条”出台', first) + clip('“早班货”四小时进省城', second));
    expect(items).toMatchObject([
      {
        headline: '人才“安居十条”出台',
        kicker: null,
        date: '2022-04-12',
        publication: '凤岗日报',
        issueDate: '2022-04-12',
        pageNumber: '3',
        authors: [{ name: '慕容雪' }],
      },
      {
        date: '2022-04-19',
        publication: '省城商报',
        issueDate: '2022-04-19',
        pageNumber: 'A11',
        authors: [{ name: '乐正言' }],
      },
    ]);
  });

  it('articles of one issue have the page’s', async () => {
    const line = '媒体：凤岗日报　日期：2022-04-12　版次：03　作者：慕容雪';
    const items = await read(clip('人才“安居十条”出台', line) + clip('“早班货”四小时进省城', line));
    expect(items.map(({ issueDate, pageNumber }) => [issueDate, pageNumber])).toEqual([
      ['2022-04-12', '3'],
      ['2022-04-12', '3'],
    ]);
  });
});
