import { expect, it } from 'vitest';
import type { CitedWork } from '../../../../src/citation/work.ts';
import { LIST_FILES, type ListedWork } from '../../../../src/search/ui/list/listFiles.ts';
import { stringsOf } from '../../../../src/strings/index.ts';

const work: CitedWork = {
  title: '大桥通车',
  authors: [
    { name: '甲某', organisation: false },
    { name: '乙某', organisation: false },
  ],
  date: '2023-05-15',
  publication: '平常日报',
  pageNumber: '6',
  language: 'zh-CN',
  url: 'https://example.org/articles/2023/05/a.html',
  archive: '档案',
};
const plain: CitedWork = {
  ...work,
  title: '=1+1，"照录"',
  authors: [],
  date: '2024',
  url: 'https://example.org/b',
};
const { publication: _none, pageNumber: _number, ...bare } = plain;
const works: ListedWork[] = [
  { id: '2023/05/大桥', work },
  { id: '2023/05/公路', work: bare },
  { id: '2023/05/-2', work },
];
const file = (ending: string) =>
  LIST_FILES.find((one) => one.ending === ending)!.text(works, stringsOf('zh-CN').search.list.columns);

it('is a table in the order of the list, safe to open', () => {
  expect(file('csv')).toBe(
    '\uFEFF标题,作者,日期,报纸,版次,网址\r\n' +
      '大桥通车,甲某；乙某,2023-05-15,平常日报,6,https://example.org/articles/2023/05/a.html\r\n' +
      `"'=1+1，""照录""",,2024,,,https://example.org/b\r\n` +
      '大桥通车,甲某；乙某,2023-05-15,平常日报,6,https://example.org/articles/2023/05/a.html\r\n',
  );
});

it('is a list of references, numbered', () => {
  expect(file('txt').split('\n')[0]).toBe(
    '[1] 甲某，乙某. 大桥通车[N/OL]. 平常日报，2023-05-15（6）. https://example.org/articles/2023/05/a.html .',
  );
  expect(file('txt')).toMatch(/\n\[3\] .*\n$/);
});

it('is records for reference managers, one for each article', () => {
  expect(file('ris').match(/^TY {2}- NEWS\r$/gm)).toHaveLength(3);
  expect(file('ris')).toMatch(/\r\nER {2}- \r\n$/);
  const keys = Array.from(file('bib').matchAll(/^@article\{(.+),$/gm), ([, key]) => key);
  expect(new Set(keys).size).toBe(3);
});
