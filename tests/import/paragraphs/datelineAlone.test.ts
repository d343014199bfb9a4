/** A dateline that fills its line, over the wrapped lines of a short report: no headline and no subtitle. */
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

it.each([
  ['木报讯　（通讯员 牛 建 国）', '牛建国'],
  ['某江晚报·掌上某江讯（记者 李洋）', '李洋'],
  ['本报讯（通讯员 赵明 记者 李洋）', '赵明'],
])('%s', async (dateline, author) => {
  const { items } = await importBytes(
    Buffer.from(
      [
        '某江经济报 1994年8月11日 星期四 第2版',
        '',
        '郑州高新区',
        '电子元件打入国际市场',
        dateline,
        '郑州高新区中岳电子厂生产的片式电阻器今年',
        '已经出口七百万只，产品销往香港和新加坡，',
        '为厂里换回外汇四十万美元。',
      ].join('\n'),
    ),
  );
  expect(
    items.map(({ headline, subtitle, authors, body }) => [headline, subtitle, authors[0]?.name, body.length]),
  ).toEqual([['郑州高新区　电子元件打入国际市场', null, author, 1]]);
});
