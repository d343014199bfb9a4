/** A box's label and its headline on one line: 话你知：什么是算力券. */
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const page = (line: string) =>
  importBytes(
    Buffer.from(
      `江岸产业报 2023年08月14日 第07版\n\n绵阳高新区推出算力券\n\n本报讯（记者 李洋）绵阳高新区昨天公布申领办法，区内企业租用算力，最高可以抵扣三成费用。\n\n首批额度为一亿元，按先后次序发放。\n\n${line}\n\n算力券是发给企业的电子凭证，不可转让，过期作废。\n`,
    ),
  );

it.each([
  '话你知：什么是算力券',
  '話你知：甚麼是算力券',
  '知多点：什么是算力券',
  '小贴士：算力券怎样申领',
  '相关链接：算力券的由来',
  '名词解释：算力券',
  '■新闻背景：算力券的由来',
])('a text of its own: %s', async (line) => {
  const { items } = await page(line);
  expect(items.map(({ headline }) => headline)).toEqual(['绵阳高新区推出算力券', line.replace('■', '')]);
});

it.each([
  '目标：三年做到十亿',
  '名词解释：算力券是发给企业的电子凭证，不可转让，过期作废，区内企业都可以领。',
])('none: %s', async (line) => {
  const { items } = await page(line);
  expect(items).toHaveLength(1);
});
