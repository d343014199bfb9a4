/** What stands beside the text of an article: the title of its ranking, notes of its pictures, a picture of its own. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../support.ts';

const itemsOf = async (...lines: string[]) =>
  (await importBytes(Buffer.from(['秦川科技报', '2018年9月3日 星期一 第5版', '', ...lines].join('\n'))))
    .items;

test.each(['2018年渭南高新区纳税二十强（前三名）', '上半年各园区出口排行'])(
  'the title %s over its table opens no article',
  async (title) => {
    const items = await itemsOf(
      '渭南高新区晒出纳税榜单',
      '本报记者 康 宁',
      '',
      '8月30日，渭南高新区公布今年上半年的榜单，二十家企业上榜。',
      '',
      title,
      '名次  单位        税额（万元）  增幅',
      '1     高原机床    3860          12%',
      '2     沙苑药业    2940          9%',
      '3     洛水电子    2210          31%',
      '',
      '高原机床去年搬进新厂房，今年订单排到了年底。',
    );
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items[0]!.body)).toContain(title);
  },
);

test.each(['文/图 本报记者 黎明远', '图文 本报记者 车前草'])('numbered notes under %s', async (byline) => {
  const [item] = await itemsOf(
    '灯火里的夜班车间',
    byline,
    '夜里十点，渭南高新区的车间还亮着灯，记者记下了三个上夜班的人。',
    '他们说，机器一停，反倒睡不着。',
    '① 二十二时，铣工在换刀。',
    '② 零点，质检员在灯下量齿。',
    '③ 凌晨三时，食堂端出热汤面。',
  );
  expect(item!.images).toHaveLength(3);
  expect(item!.body).toHaveLength(2);
});

describe('a picture with a day, a zone and its photographer under a comment that names no zone', () => {
  test.each(['本报记者 张 岭 摄', '通讯员 麦冬 摄'])('%s', async (credit) => {
    const items = await itemsOf(
      '别让“跑腿”拖住办事',
      '□ 林一砚',
      '办一件小事跑三趟，跑掉的是时间，也是耐心。',
      '能让数据跑的，就别让人跑。少跑一趟，是服务的本分。',
      `9月1日，渭南高新区一家果汁厂的工人在给首批苹果分级。这批苹果来自附近三个镇。${credit}`,
    );
    expect(items.map(({ headline }) => headline)).toEqual(['别让“跑腿”拖住办事', null]);
    expect(items[1]).toMatchObject({ kind: 'photo' });
  });
});
