import { describe, expect, it } from 'vitest';
import { importBytes } from './support.ts';

/** Forms that pages nobody tuned for were found to have: what was expected stood here before anything was mended. */
async function read(page: string) {
  const { issueDate, pageNumber, items, furniture } = await importBytes(Buffer.from(page));
  return {
    issueDate,
    pageNumber,
    furniture,
    items: items.map(({ headline, column, authors, zones, body }) => ({
      headline,
      column,
      authors: authors.map(({ name }) => name),
      zones,
      texts: body.map(({ text }) => text),
    })),
  };
}

describe('readers’ letters', () => {
  const HEAD = '某城新区报　2011年11月7日　星期一　第4版　副刊\n\n';

  it('begin with whom they address, and are signed by a reader of a place', async () => {
    const { items } = await read(`${HEAD}读者来信

班车多停一站，少走二里路

编辑同志：我在贵阳高新区一家仪表厂上班，班车不在厂区西门停。上月写信反映，这个月西门就立了站牌，姐妹们都很高兴。

贵阳高新区 读者 桑 榆

建议夜市旁添垃圾箱

编辑部：桂林高新区北门的夜市收摊以后，路边常有饭盒。建议添几个垃圾箱，早晨上班的人也走得舒服。

桂林高新区　热心市民　区敏怡
`);
    expect(items.map(({ headline, authors, zones }) => [headline, authors, zones])).toEqual([
      ['班车多停一站，少走二里路', ['桑榆'], ['guiyang']],
      ['建议夜市旁添垃圾箱', ['区敏怡'], ['guilin']],
    ]);
    expect(items.every(({ texts }) => texts.length === 1)).toBe(true);
  });

  it('and a poem below them keeps its last line', async () => {
    const { items, furniture } = await read(`${HEAD}昆明高新区夜班车开通

昆明高新区本周开通三条夜班车，末班车到零点。首日有两百多人乘坐。

诗歌

车间

谷雨生

灯下的影子挨着影子
把一颗螺丝拧进夜里
窗外的雨也拧得很紧
落在没有名字的棚顶

天亮时我们走出大门
像一排刚拆封的零件
`);
    expect(items.at(-1)).toMatchObject({ headline: '车间', column: '诗歌', authors: ['谷雨生'] });
    expect(items.at(-1)!.texts.join('\n')).toContain('像一排刚拆封的零件');
    expect(furniture.filter(({ role }) => role === 'unplaced')).toEqual([]);
  });
});

describe('what sites and databases print', () => {
  it('the head of each article comes back, and is no list of headlines', async () => {
    const { items } = await read(`首页 > 某某日报 > 2001年 > 5月 > 21日

2001-05-21
第6版(经济周刊)
专栏：园区纵横

株洲高新区：硬质合金啃下硬骨头
本报记者 向守谦
    一把刀具能在飞转的钢轴上连续切削八小时而不崩口。过去这样的刀具全靠进口。

2001-05-21
第6版(经济周刊)
专栏：园区纵横

大连高新区招商不忘护海
本报记者 谭继武
    大连高新区今年已谢绝九个有污染的项目。好项目反而多了起来。
`);
    expect(items.map(({ headline, column }) => [headline, column])).toEqual([
      ['株洲高新区：硬质合金啃下硬骨头', '园区纵横'],
      ['大连高新区招商不忘护海', '园区纵横'],
    ]);
  });

  it('arrows that became figures stand on either side; a first week of one day is no page', async () => {
    const { pageNumber, items } = await read(`某省日报
2021年05月24日　星期一
日 一 二 三 四 五 六
1
2 3 4 5 6 7 8
9 10 11 12 13 14 15
第01版：头版
第02版：要闻
第06版：园区观察
第06版：园区观察　　上一版3　4下一版
标题导航
· 衡阳高新区送岗进乡村
衡阳高新区送岗进乡村
　　某省日报5月23日讯（记者　唐启贤）“离家二十公里，还管两顿饭。”家住渣江镇的刘大姐，前天在摊位上签了意向书。当天，衡阳高新区的十八家企业带着730个岗位进村招工。
`);
    expect(pageNumber).toBe('6');
    expect(items).toMatchObject([{ headline: '衡阳高新区送岗进乡村', authors: ['唐启贤'] }]);
    expect(items[0]!.texts[0]).toMatch(/^“离家/u);
  });

  it('counts how often an article was shared, above the next headline', async () => {
    const { items } = await read(`聯合某某網  兩岸
2010/09/14  星期二  A13版  兩岸產業

台商西進 面板廠落腳成都

〔記者蔡佩珊／成都報導〕成都高新區昨天宣布，一家面板廠將在當地設廠。首期投資三億美元。

分享  人氣：1,284

筆電重鎮轉型 昆山高新區推自動化

（記者 鄧文彬 許雅筑 昆山報道）昆山高新區的筆電廠改用機械手臂。設備兩年就能回本。
`);
    expect(items.map(({ headline }) => headline)).toEqual([
      '台商西進 面板廠落腳成都',
      '筆電重鎮轉型 昆山高新區推自動化',
    ]);
  });

  it('a joint issue has a range of pages, and this is one of them', async () => {
    const { issueDate, pageNumber, items } = await read(`某某产业导报
2017年1月23日—29日　第1—8版　合刊
第4版　年终盘点

石家庄高新区晒出招商成绩单

石家庄高新区把全年的目标印在挂历上。岁末盘点，八成项目当年开工。

（本报记者 冉晓东）
`);
    expect([issueDate, pageNumber]).toEqual(['2017-01-23/2017-01-29', '4']);
    expect(items).toMatchObject([{ headline: '石家庄高新区晒出招商成绩单', authors: ['冉晓东'] }]);
  });
});

describe('briefs', () => {
  it('behind marks below a label of briefs, after others that have headlines', async () => {
    const { items } = await read(`第3版　区域·简明新闻　　　2009年3月30日　星期一
■ 哪些企业最缺人
　　宝鸡高新区人才中心日前公布一季度用工调查。钛材加工缺口最大，合计短缺技工1150人。（申建波）
短消息
▲鞍山高新区设立三千万元担保资金，单户最高可获担保300万元。
▲肇庆高新区健康产业基地动工扩建，新增用地420亩。
`);
    expect(items.map(({ headline, zones }) => [headline, zones])).toEqual([
      ['哪些企业最缺人', ['baoji']],
      [null, ['anshan']],
      [null, ['zhaoqing']],
    ]);
  });
});

describe('columns', () => {
  it('a name has the mark that is before other columns of the page', async () => {
    const { items } = await read(`某某参考 2024年3月18日 星期一
A07 观点

■园区论坛

别让“首台套”成了“独一台”

闻人杰

一台新装备从图纸到样机，往往要三五年。宁波高新区的做法值得一看。

■一家之言

考核园区，少看“亩产”多看“苗情”

钮春华

“亩均税收”是把好尺子，却不能量所有的东西。泉州高新区去年开始单列“苗情表”。
`);
    expect(items.map(({ headline, column }) => [headline, column])).toEqual([
      ['别让“首台套”成了“独一台”', '园区论坛'],
      ['考核园区，少看“亩产”多看“苗情”', '一家之言'],
    ]);
  });
});
