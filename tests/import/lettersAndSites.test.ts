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

describe('what wraps in mid-word, and what a site lists below', () => {
  it('is a clause of the text, and no headline', async () => {
    const { items } = await read(`某川日报
1995年3月22日 星期三 第二版 经济新闻

成都高新区科技贷款扶上马

本报讯 （记者 蔺若川）成都高新区去年发放科技贷款1.8亿元，扶持了九十四个项目，当年见效。

　　为了让贷款用到刀刃上，开发区请来十七位专家组成评

审组，项目先评审、后放款。一家企业得到三百万元贷款后，产值翻了两番。
`);
    expect(items).toHaveLength(1);
    expect(items[0]!.texts.join('')).toContain('请来十七位专家组成评审组，项目先评审');
  });

  it('is no part of the last article', async () => {
    const { items } = await read(`兩岸某報　2013/06/18　星期二　A12版　大陸產業

襄陽高新區訪台招商

〔本報訊〕襄陽高新區招商團一行12人昨日抵台。招商團將拜訪新竹與台南的汽車電子廠。

最多人點閱
1. 陸股跌破兩千點
2. 平潭直航增班
Copyright 兩岸某報 版權所有 不得轉載
`);
    expect(items.map(({ texts }) => texts.length)).toEqual([1]);
  });
});

describe('columns', () => {
  it('one stands below a running head that names the section already', async () => {
    const { items } = await read(`某人日报　2009年9月8日　星期二　第6版　周末

读者来信

盼厂门口的公交车多等十分钟

编辑同志：

　　我是宝鸡高新区一家阀门厂的装配工。厂里下班晚，末班车常常赶不上。

陕西宝鸡　史建功
`);
    expect(items).toMatchObject([
      { headline: '盼厂门口的公交车多等十分钟', column: '读者来信', authors: ['史建功'] },
    ]);
  });

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

describe('crawlers’ Markdown', () => {
  it('words in bold before a text are the headline of a brief; a headline stands above its line of facts', async () => {
    const { items } =
      await read(`[首页](http://example.com/) > [某某日报](http://example.com/rb/) > 2024-04-16 > 05版：开发区新闻

[上一版](node_4.html) | [下一版](node_6.html) | [PDF下载](05.pdf)

# 十二小时，一座展馆“变身”

某某日报 2024年04月16日 第05版

**某某日报记者 向 楚 通讯员 覃 雅**

磷矿石用来做化肥，是宜昌人最熟悉的事。可在宜昌高新区，一块矿石要过六道关，最后变成新材料。

---

### 园区速览

**孝感高新区：光纤传感装上老桥**　孝感高新区一家企业为辖区内九座老桥装上传感器，桥梁一有异动便会报警。（通讯员 池 鱼）

**咸宁高新区：砖茶厂里办展览**　咸宁高新区利用停产的旧砖茶厂办起工业展览，开馆十天接待观众五千余人。（通讯员 万 舟）
`);
    expect(items.map(({ headline, zones }) => [headline, zones])).toEqual([
      ['十二小时，一座展馆“变身”', ['yichang']],
      ['孝感高新区：光纤传感装上老桥', ['xiaogan']],
      ['咸宁高新区：砖茶厂里办展览', ['xianning']],
    ]);
  });
});

describe('posts', () => {
  it('tell their day and place behind the account', async () => {
    const { issueDate, items } = await read(`老印染厂里来了机器人

原创 融媒体中心 绍兴高新区发布 2021年6月3日 17:20 浙江

点击蓝字 关注我们

六号车间的烟囱还在，烟已经停了两年。绍兴高新区的这座老印染厂里，12台机器人正在上岗。

文字：钱一舟 章若楠
`);
    expect(issueDate).toBe('2021-06-03');
    expect(items).toMatchObject([{ headline: '老印染厂里来了机器人', authors: ['钱一舟', '章若楠'] }]);
  });
});

describe('signatures and notes', () => {
  it('an office sends, a person wrote; the column may stand behind its label', async () => {
    const { items } = await read(`某城高新
2009年9月15日  星期二  总第212期  第二版  综合新闻

专栏：经济信息

海洋动力装备产业园签下七个项目
　　本报讯 9月10日，潍坊高新区海洋动力装备产业园举行集中签约仪式，七个项目落户。
（招商局 郑国梁）

他把麦克风送进了深海
——记潍坊高新区技术员谭守义
本报记者 冯雪梅
　　谭守义的抽屉里有一只锈迹斑斑的麦克风。“锈的那只要留着。”
（作者冯雪梅系本报驻潍坊记者，谭守义系该企业技术员）

一周短波
●潍坊高新区9月8日举行机关干部消防演练，160人参加。
●潍坊高新区光电园9月11日通上天然气，首批受益企业22家。
`);
    expect(items.map(({ headline, column, authors }) => [headline, column, ...authors])).toEqual([
      ['海洋动力装备产业园签下七个项目', '经济信息', '郑国梁'],
      ['他把麦克风送进了深海', null, '冯雪梅'],
      [null, '一周短波'],
      [null, null],
    ]);
    expect(items[1]!.texts).toHaveLength(1);
  });
});

describe('databases', () => {
  it('labels of several English words are one', async () => {
    const record = (number: number, title: string, text: string) => `Document ${number} of 2

Title: ${title}
Author: 仝建平
Publication title: 某某产业导报
Publication date: 2007-05-21
Pages: B02
Language of publication: Chinese
Document type: News
Full text: ${text}
`;
    const { issueDate, pageNumber, items } = await read(
      `Results 1 - 2 of 2\n\n${[
        record(1, '太原高新区煤机插上芯片', '太原高新区的采煤机下到井里，人在地面就能看清它的每一个动作。'),
        record(2, '海口高新区药品包装实现配套', '海口高新区的药瓶过去要从岛外运来，一遇台风就停产。'),
      ].join('\n')}`,
    );
    expect([issueDate, pageNumber]).toEqual(['2007-05-21', 'B02']);
    expect(items.map(({ headline, texts }) => [headline, texts.length])).toEqual([
      ['太原高新区煤机插上芯片', 1],
      ['海口高新区药品包装实现配套', 1],
    ]);
  });

  it('a reprint tells paper, day and page of the original', async () => {
    const record = (title: string, author: string, text: string) => `【 文献号 】2-1187
【原文出处】某某日报
【原刊地名】京
【原刊期号】19990611
【原刊页号】3
【分 类 号】F13
【分 类 名】高新技术产业化
【复印期号】199908
【 标  题 】${title}
【 作  者 】${author}
【 正  文 】
　　${text}
`;
    const { issueDate, pageNumber, items, furniture } = await read(
      [
        record(
          '包头稀土高新区怎样变资源为优势',
          '谷连海',
          '包头稀土高新区先后引进了几家企业。产值一年翻番。',
        ),
        record('杨凌高新区的一粒种子', '惠小军', '杨凌高新区的试验田里长着六千个品种。一粒种子要走三年。'),
      ].join('\n'),
    );
    expect([issueDate, pageNumber]).toEqual(['1999-06-11', '3']);
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['包头稀土高新区怎样变资源为优势', '谷连海'],
      ['杨凌高新区的一粒种子', '惠小军'],
    ]);
    expect(furniture.filter(({ role }) => role === 'unplaced')).toEqual([]);
  });
});

describe('notices', () => {
  it('rows of a list above a telephone number are no advertisement', async () => {
    const { items } = await read(`某某特区报　　2022年6月10日　星期五　　11版　公告
江门高新区资助企业名单公示
根据有关办法，拟对下列企业给予研发资助，现予公示，公示期为2022年6月10日至6月16日。
（1）江门市海纹电子有限公司　　二十万元
（2）江门市贝岭精密机械有限公司　　十五万元
联系电话：0750-3860000
江门高新区科技创新局
2022年6月9日
`);
    expect(items[0]!.texts.join('\n')).toContain('江门市贝岭精密机械有限公司');
  });
});

describe('pages of pictures', () => {
  it('the note stands under the place of its picture, numbered or with an arrow', async () => {
    const page = await importBytes(
      Buffer.from(`某方日报　2017年11月29日　星期三　A10版　视窗

珠海高新区：海岸线上的“软件湾”

某方日报记者 容若澜

珠海高新区今年新增软件企业118家，总数突破900家。灯光一直亮到深夜。

图① ▲ [图片]
珠海高新区科创海岸一角。

▲ [图片]
工程师在调试游戏引擎。　邝山青 摄
`),
    );
    expect(page.items).toMatchObject([
      {
        body: [{ text: '珠海高新区今年新增软件企业118家，总数突破900家。灯光一直亮到深夜。' }],
        images: [
          { caption: '珠海高新区科创海岸一角。' },
          { caption: '工程师在调试游戏引擎。', credit: '邝山青' },
        ],
      },
    ]);
  });

  it('one without a number, behind a row of numbered ones, is a story of its own', async () => {
    const { items } = await read(`某城日报
A06　视觉
2011年4月8日　星期五
十二小时，一座展馆“变身”
本报记者　章以墨
晚上八点，江阴高新区会展中心的最后一批观众离场，拆台的叉车就开了进来。清晨六点半，桌椅摆放整齐。
图①　晚上九时，工人们在拆除展台。
图②　凌晨一时，电工敷设电缆。
图①、图②　鲁一鸣　摄
▲昨天，江阴高新区消防中队的官兵走进一家化纤企业，指导员工使用呼吸器。当天共有一百六十人参加训练。（史维 摄）
特种钢丝“缝”住大桥伤口
本报讯（记者 边 疆）江阴高新区一家钢丝企业研制出一种可以缠绕修补的特种钢丝。目前已在三座大桥上试用。
`);
    expect(items.map(({ headline }) => headline)).toEqual([
      '十二小时，一座展馆“变身”',
      null,
      '特种钢丝“缝”住大桥伤口',
    ]);
  });
});
