/** Boxes below a feature, set off by the bars that new layouts print, and kickers of two phrases. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../support.ts';

const page = (...below: string[]) =>
  [
    '2025年3月27日 星期四 第5版',
    '',
    '无人机飞过苹果园',
    '',
    '渭南高新区的苹果园已经热闹起来，六旋翼无人机贴着树梢飞过。',
    '',
    '园区去年办起飞手班，首届五十六人，留下了五十一人。',
    '',
    ...below,
  ].join('\n');
const titlesOf = async (text: string) =>
  (await importBytes(Buffer.from(text))).items.map(({ headline }) => headline);

describe('a box under a bar or in brackets is an item of its own', () => {
  test.each([
    ['▎编后', '编后'],
    ['▍记者手记', '记者手记'],
    ['【记者感言】', '记者感言'],
    ['■ 编辑点评', '编辑点评'],
    ['◆ 数读', '数读'],
    ['◆ 人物档案', '人物档案'],
    ['〉〉〉 采访札记', '采访札记'],
    ['>> 企业名片', '企业名片'],
    ['小贴士', '小贴士'],
    ['【名词】', '名词'],
    // No word tells it: the only line of its article with a mark.
    ['▎一图看懂', '一图看懂'],
  ])('%s', async (label, headline) => {
    const titles = await titlesOf(page(label, '', '低空经济要飞得高，先得贴着地面找需求。'));
    expect(titles).toEqual(['无人机飞过苹果园', headline]);
  });
});

describe('behind the label of a box framed lines are boxes, whatever their words', () => {
  test('with one mark', async () => {
    const boxes = [
      '▎延伸阅读',
      '',
      '旋翼靠转速差转向。',
      '',
      '▎他们这样说',
      '',
      '老潘说，飞机比人快四十倍。',
    ];
    expect(await titlesOf(page(...boxes))).toEqual(['无人机飞过苹果园', '延伸阅读', '他们这样说']);
  });
});

test('【简讯】 under an article is a column over briefs and no box', async () => {
  const text = page('【简讯】', '△兰州高新区石化技术市场开业。', '△银川高新区枸杞研究院挂牌。');
  const { items } = await importBytes(Buffer.from(text));
  expect(items.map(({ headline }) => headline)).toEqual(['无人机飞过苹果园', null, null]);
  expect(items[1]).toMatchObject({ column: '简讯' });
});

describe('framed lines that stand in a row through an article are its subheads', () => {
  test.each([
    ['【起飞】', '【悬停】', '【降落】'],
    ['■ 现场', '■ 难处', '■ 出路'],
    ['◆ 故事', '◆ 账本', '◆ 启示'],
  ])('%s %s %s', async (...heads) => {
    const parts = heads.flatMap((head) => [head, '', '清晨六点，飞手老潘打开箱子，检查桨叶。', '']);
    expect(await titlesOf(page(...parts))).toEqual(['无人机飞过苹果园']);
  });
});

describe('two phrases of one length over a headline are its kicker', () => {
  test.each([
    ['白天拧螺丝　晚上学编程', '厂门口的夜校'],
    ['先兜底　再放手', '潍坊高新区设“试错基金”'],
    ['送走铁饭碗　端起泥饭碗', '十二个处长下海办实业的故事还在继续'],
  ])('%s', async (kicker, headline) => {
    const text = `2006年10月12日 第8版\n\n${kicker}\n${headline}\n\n潍坊高新区滨河路上的人流分成两股，一股往夜市，一股往夜校。\n`;
    const { items } = await importBytes(Buffer.from(text));
    expect(items[0]).toMatchObject({ kicker, headline });
  });
});
