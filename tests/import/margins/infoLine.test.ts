import { describe, expect, it } from 'vitest';
import { readInfoLine } from '../../../src/import/margins/records/exportLabels.ts';
import { importBytes } from '../support.ts';

/** Lines of day, page and author that mobile editions print under a headline. */
const LINES = [
  '2019-03-08 第05版 作者：本报记者 罗衡之',
  '第05版 2019-03-08 记者：罗衡之',
  '2019年03月08日 5版 文/罗衡之',
  '日期：2019-03-08 版次：05 作者：记者 罗衡之',
  '作者：罗衡之 2019-03-08 05版',
  '2019-03-08 05版 本报记者 罗衡之',
  '2019-03-08　第05版：园区　作者：罗衡之',
  '2019-03-08  江岸园区报 05版  通讯员 罗衡之',
  '江岸园区报 2019年03月08日 第05版 责任编辑：秦某 作者：罗衡之',
];

describe('a line of facts under a headline', () => {
  it.each(LINES)('%s', async (line) => {
    const article = (headline: string, name: string, text: string) =>
      `${headline}\n${line.replace('罗衡之', name)}\n收藏 分享 A+ A-\n　　${text}\n`;
    const { issueDate, pageNumber, items } = await importBytes(
      Buffer.from(
        `江岸园区报　2019-03-08\n\n${article('从零件堆里长出来的展览馆', '罗衡之', '一座展览馆，没有买一件展品。株洲高新区的工人把报废的零件擦干净，贴上了自己的名字。')}\n${article('河边的旧仓库有了新主人', '柳亦青', '旧仓库空了十年。湘潭高新区把它租给了三个年轻人，租金只收一块钱。')}`,
      ),
    );
    expect({ issueDate, pageNumber }).toEqual({ issueDate: '2019-03-08', pageNumber: '5' });
    expect(items.map(({ headline, authors }) => [headline, authors.map(({ name }) => name)])).toEqual([
      ['从零件堆里长出来的展览馆', ['罗衡之']],
      ['河边的旧仓库有了新主人', ['柳亦青']],
    ]);
  });

  it.each([
    ['通讯员 谢 婉 本报记者 鲍庆余', ['谢婉', '鲍庆余']],
    ['本报记者 谢 婉', ['谢婉']],
    ['记者 谢婉 鲍 庆', ['谢婉', '鲍庆']],
  ])('names of two characters are printed to the width of three: %s', async (byline, authors) => {
    const { items } = await importBytes(
      Buffer.from(
        `河边的旧仓库有了新主人\n2019-03-08  江岸园区报 03版  ${byline}\n　　旧仓库空了十年。湘潭高新区把它租给了三个年轻人，租金只收一块钱。\n`,
      ),
    );
    expect(items.map(({ headline, authors }) => [headline, authors.map(({ name }) => name)])).toEqual([
      ['河边的旧仓库有了新主人', authors],
    ]);
  });

  it.each([
    '2019年3月8日上午，株洲高新区的展览馆开馆',
    '2019年3月8日 株洲高新区展览馆开馆 5版',
    '《江岸园区报》2019年3月8日5版的文章说',
  ])('is not a line of text: %s', (line) => {
    expect(readInfoLine(line)).toBeUndefined();
  });
});
