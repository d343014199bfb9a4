import { expect, it } from 'vitest';
import { importBytes } from './support.ts';

/** Wrapped text with indented paragraphs; the first article ends on a full line. */
const page = (headline: string, byline: string) =>
  [
    '某江科技报 2022年11月3日 第5版',
    '',
    '园区里的客车不怕冷',
    '本报记者 佟佳宁',
    '　　零下三十度，一辆客车在雪地里停',
    '了一整夜，早晨一拧钥匙就着，司机们',
    '都说，从来没有见过这样的好车。',
    '　　采访那天下着小雪，工程师们跑出',
    '来，围着车看了又看，像看自己孩子。',
    headline,
    byline,
    '　　昨天，园区十一家企业成立联盟，',
    '统一标准和商标，共同开拓海外市场，',
    '第一批产品下月装船，运往三个国家。',
  ].join('\n');

it.each([
  ['十一家人参企业抱团闯市场', '□ 金哲浩 朴明花', ['金哲浩', '朴明花']],
  ['参农合作社有了自己的招牌', '■本报记者 李洋', ['李洋']],
  ['小城的药材装船出了海', '◎记者 王芳', ['王芳']],
])('a flush line above a marked byline is a headline: %s', async (headline, byline, names) => {
  const { items } = await importBytes(new TextEncoder().encode(page(headline, byline)));
  expect(items.map((item) => item.headline)).toEqual(['园区里的客车不怕冷', headline]);
  expect(items[1]!.authors.map(({ name }) => name)).toEqual(names);
});

it.each([
  ['我县柑橘搭上“高新车”', '通讯员 李洋', ['李洋']],
  ['十家合作社喜结“连理”', '本报记者 佟佳宁 通讯员 朴 花', ['佟佳宁', '朴花']],
])('and so is one as wide as the short line above it: %s', async (headline, byline, names) => {
  const { items } = await importBytes(
    new TextEncoder().encode(
      [
        '某江科技报 2022年11月3日 第5版',
        '',
        '返乡农民工厂门口“赶场”',
        '首日一千四百人签下意向书了',
        '本报记者 佟佳宁',
        '　　2月5日，正月里的小广场上，县里',
        '的人与企业签下意向书。',
        headline,
        byline,
        '　　我县与衡阳高新区日前签订协议，由该',
        '区一家企业在我县建设一座柑橘分选中心。',
      ].join('\n'),
    ),
  );
  expect(items.map((item) => item.headline)).toEqual([expect.stringContaining('签下意向书了'), headline]);
  expect(items[1]!.authors.map(({ name }) => name)).toEqual(names);
});

it('tells whose pictures may be under 文/图, where no picture names anybody', async () => {
  const notes = ['① 工程师在校准光路。', '② 质检员在灯下检查齿轮。', '③ 师傅在煮面。'];
  const text = ['某江报 2015年12月7日 第8版', '', '夜里的四个人', '', '文/图 本报记者 黎远航', ''];
  const { items } = await importBytes(
    new TextEncoder().encode(
      [...text, '冬至将近，绵阳高新区的灯一直亮到深夜。记者拍下了四个人。', '', ...notes].join('\n'),
    ),
  );
  const doubts = items[0]!.doubts.filter(({ field }) => field === 'images');
  expect(items[0]!.images).toHaveLength(notes.length);
  expect(doubts.some(({ reason }) => reason.includes('黎远航'))).toBe(true);
});

it.each(['CFP供图', '视觉中国供图', '新华社发'])(
  'credits the last picture of a page to its house: %s',
  async (house) => {
    const text = [
      '某江报 2015年12月7日 第8版',
      '',
      '园区里的小工程师',
      '',
      '12月6日，绵阳高新区科技馆里，孩子们在组装风车。',
      '（本报通讯员 冯小媚 摄影报道）',
      '',
      '12月4日，德阳高新区一家企业的工人在给型材贴膜。这批型材将用于一座展馆的幕墙。',
      house,
    ].join('\n');
    const { items } = await importBytes(new TextEncoder().encode(text));
    expect(items.at(-1)!.images[0]?.credit?.replace(/供图|发$/u, '')).toBe(house.replace(/供图|发$/u, ''));
  },
);
