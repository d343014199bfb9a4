/** Two lines over an article: kicker and headline, or one headline. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../support.ts';

/** @returns the first article of a page with these lines over it */
async function head(lines: string[], between: string, text = TEXT) {
  const page = ['2012年4月16日　星期一　特别报道　第9版', ...lines, ...text].join(between);
  const { items } = await importBytes(Buffer.from(page));
  const { headline, kicker, subtitle, doubts } = items[0]!;
  return { headline, kicker, subtitle, doubts: doubts.map(({ field }) => field) };
}

const TEXT = [
  '本报记者 汪景辉',
  '春天的铜川，老矿区的铁轨上长出了草，检修车间里却亮着灯。',
  '三年前，这里的工人大多去了外地，如今又一个个回来了。',
];

describe('over a subtitle with a dash the upper of two lines leads to the headline', () => {
  test.each([
    ['a question', '煤挖完了，往后靠什么？', '老矿区里的“新师傅”', '——铜川转型三年记'],
    ['lines of one length', '把铁轨铺进课堂里', '老师傅当上新讲师', '——铜川技工学校见闻'],
    ['a longer line above', '一座停了十年的检修车间又亮起了灯', '铁轨边的早班', '——铜川老矿区走访'],
  ])('%s', async (_, kicker, headline, subtitle) => {
    for (const between of ['\n\n', '\n']) {
      const found = await head([kicker, headline, subtitle], between);
      expect(found).toMatchObject({ kicker, headline, subtitle });
    }
  });

  test('a zone above it is the first half of the headline', async () => {
    const found = await head(['宝鸡高新区推出', '“技工卡”人人可办', '——宝鸡人才服务见闻'], '\n');
    expect(found).toMatchObject({ kicker: null, headline: '宝鸡高新区推出　“技工卡”人人可办' });
  });
});

describe('papers of Taiwan set one headline over two lines', () => {
  const text = [
    '【記者林宥辰∕台中報導】園區的擴建工程昨日動土，預計三年後完工。',
    '管理局表示，廠商已提出十一件申請，用水將優先使用再生水。',
  ];

  test.each([
    ['中科擴建動土', '預估創造四千個職缺'],
    ['南科徵才', '半導體業開出千個職缺'],
    ['橋頭園區環評過關', '當地居民仍憂用水不足'],
  ])('%s', async (upper, lower) => {
    const found = await head([upper, lower], '\n', text);
    expect(found).toMatchObject({ kicker: null, headline: `${upper}　${lower}` });
    expect(found.doubts).toContain('headline');
  });

  test('a line that alone names the zone is the headline', async () => {
    const found = await head(['北上創業的年輕人', '西安高新區三年引來港青百人'], '\n', text);
    expect(found).toMatchObject({ kicker: '北上創業的年輕人', headline: '西安高新區三年引來港青百人' });
  });

  test.each(['《大陸產經》', '財經／兩岸'])('%s is a label', async (label) => {
    const found = await head([label, '中科擴建工程昨日動土啟用'], '\n', text);
    expect(found.headline).toBe('中科擴建工程昨日動土啟用');
  });

  test('where a blank line parts them, the upper one is not', async () => {
    const page = [
      '經濟新報　2019年11月6日　星期三　A17版',
      '',
      '台商觀察',
      '',
      '搬不走的供應鏈',
      '',
      ...text,
    ].join('\n');
    const { items } = await importBytes(Buffer.from(page));
    expect([items[0]!.column, items[0]!.headline]).toEqual(['台商觀察', '搬不走的供應鏈']);
  });
});
