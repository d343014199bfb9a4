import { describe, expect, it } from 'vitest';
import { importBytes } from './support.ts';

/** The same stories as other archivists have them: wrapped by an editor, copied with a site's words, set in other marks. */
async function read(page: string) {
  const { issueDate, pageNumber, section, items, furniture } = await importBytes(Buffer.from(page)).then(
    (report) => ({ ...report, section: report.files[0]!.section }),
  );
  return {
    issueDate,
    pageNumber,
    section,
    furniture: furniture.map(({ text }) => text),
    items: items.map(({ headline, kicker, subtitle, column, kind, authors, zones, body, images }) => ({
      headline,
      kicker,
      subtitle,
      column,
      kind,
      authors: authors.map(({ name }) => name),
      zones,
      texts: body.map(({ text }) => text),
      images: images.map(({ caption, credit }) => [caption, credit]),
    })),
  };
}

const HEAD = '某城新区报　2016年5月12日　星期四　第3版　简讯\n\n';

describe('briefs with their headlines in brackets', () => {
  const BRIEFS = [
    [
      '包头高新区稀土学院开班',
      '包头高新区与两所高校合办的稀土学院昨天开班，首批招收学员一百二十名，学制两年，学成后进厂上岗。',
    ],
    [
      '柳州高新区夜校讲起数控',
      '柳州高新区为一线技工开设的夜校本周开课，第一讲是数控机床的保养，来听课的有二百多人。',
    ],
    [
      '烟台高新区海洋药库上架新药',
      '烟台高新区一家药企从海藻里提取的降糖药日前上市，头一个月卖出六千盒，产线已经加开夜班。',
    ],
  ] as const;
  /** As an editor wraps: so many characters to the line. */
  const wrap = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu'))!.join('\n');
  const expected = BRIEFS.map(([headline, text]) => [headline, [text]]);
  const found = ({ items }: Awaited<ReturnType<typeof read>>) =>
    items.map(({ headline, texts }) => [headline, texts]);

  it.each([17, 21, 26, 33])('are parted where lines are wrapped at %i characters', async (width) => {
    const page = BRIEFS.map(([headline, text]) => wrap(`【${headline}】${text}`, width)).join('\n\n');
    expect(found(await read(HEAD + page))).toEqual(expected);
  });

  it('are parted in white brackets, and where the brackets stand on a line of their own', async () => {
    const white = BRIEFS.map(([headline, text]) => `〖${headline}〗${text}`).join('\n');
    expect(found(await read(HEAD + white))).toEqual(expected);
    const alone = BRIEFS.map(([headline, text]) => `【${headline}】\n${text}`).join('\n');
    expect(found(await read(HEAD + alone))).toEqual(expected);
  });

  it('and briefs behind a mark go on in their next line', async () => {
    const [first, second, third] = BRIEFS.map(([, text]) => wrap(`■${text}`, 22));
    const { items } = await read(`${HEAD}${first}\n${second}\n${third}\n`);
    expect(items.map(({ headline, texts }) => [headline, texts.length])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
  });
});

describe('a crawler’s page', () => {
  const ARTICLE = `常州高新区碳纤维织出新产业

常州高新区一家企业把碳纤维织成了风电叶片，去年卖出四百套。企业负责人说，今年的订单已经排到十月。`;

  it.each([
    ['a wide space behind the marks', '#　', '##　'],
    ['an indent before them', '　　# ', '　　## '],
    ['a space at which no line ends', '#\u00a0', '##\u00a0'],
  ])('has headings with %s', async (_, one, two) => {
    const { items } = await read(`${one}某城新区报 2016年5月12日 第3版

${two}${ARTICLE}

${two}${ARTICLE.replaceAll('常州', '无锡')}
`);
    expect(items.map(({ headline }) => headline)).toEqual([
      '常州高新区碳纤维织出新产业',
      '无锡高新区碳纤维织出新产业',
    ]);
  });

  it('has labels with nothing behind them, and the day under each headline is no section', async () => {
    const { items, issueDate, section } = await read(`# 某城新区报 2016年5月12日 第03版：产业

### 常州高新区碳纤维织出新产业

**作者：** 记者 佟小雨

**日期：** 2016-05-12

常州高新区一家企业把碳纤维织成了风电叶片，去年卖出四百套。今年的订单已经排到十月。

### 无锡高新区请企业挑刺

**作者：**

**日期：** 2016-05-12

无锡高新区聘请二十名会计和司机挑刺，首月挑出四十七根，已经拔掉三十九根。
`);
    expect(items.map(({ headline, authors, texts }) => [headline, authors, texts.length])).toEqual([
      ['常州高新区碳纤维织出新产业', ['佟小雨'], 1],
      ['无锡高新区请企业挑刺', [], 1],
    ]);
    expect([issueDate, section]).toEqual(['2016-05-12', '产业']);
  });

  it('has headlines in bold before a text that is wrapped', async () => {
    const { items } = await read(`# 某城新区报 2016年5月12日 第3版

**黄石高新区：人才公寓拎包入住**　黄石高新区三百套
人才公寓昨天交付，首批住户多是工程师，公寓到厂区的
班车十分钟一趟。

**孝感高新区：光纤传感装上老桥**　孝感高新区一家企
业给七座老桥装上光纤传感器，桥面稍有变形，值班室里
就会报警。
`);
    expect(items.map(({ headline, texts }) => [headline, texts.length])).toEqual([
      ['黄石高新区：人才公寓拎包入住', 1],
      ['孝感高新区：光纤传感装上老桥', 1],
    ]);
  });
});

describe('pictures', () => {
  it('have the one sentence under their place as a note, and text and pictures of one reporter', async () => {
    const { items } = await read(`${HEAD}威海高新区碳纤维突围记

本报记者 丛大海 文/图

在威海高新区一家企业的车间里，黑色丝线从炉中缓缓吐出。工人隔几分钟量一次直径。

[图片]
碳化炉前，工人正在测量丝束直径。

这束丝，威海高新区等了十年。如今年产值九十三亿元。
`);
    expect(items.map(({ texts, images }) => [texts.length, images])).toEqual([
      [2, [['碳化炉前，工人正在测量丝束直径。', '丛大海']]],
    ]);
  });

  it('of another zone below an article are items of their own, and an arrow with its photographer is a note', async () => {
    const { items } = await read(`${HEAD}济宁高新区：老矿工当上直播员

□ 本报记者 孔 越

▲老矿工在直播间介绍特产　某城报记者佟小雨摄

季师傅在井下干了二十六年，来到济宁高新区学直播。第一场只有七个观众，其中三个是亲戚。

[图片]
▲ 4月20日，烟台高新区的技术人员在投放鱼礁。今年以来，当地已投放三万立方米。
（通讯员 柳帆 摄）

德州高新区：一把椅子卖到北欧

本报讯（记者 闵 和）一万八千把椅子昨天从德州高新区发往北欧。企业把气杆加长了四厘米。
`);
    expect(items.map(({ headline, kind, zones, images }) => [headline, kind, zones, images])).toEqual([
      ['济宁高新区：老矿工当上直播员', 'news', ['jining'], [['老矿工在直播间介绍特产', '某城报记者佟小雨']]],
      [null, 'photo', ['yantai'], [[null, '通讯员 柳帆']]],
      ['德州高新区：一把椅子卖到北欧', 'news', ['dezhou'], []],
    ]);
  });

  it('have their credit behind the code that ends their story', async () => {
    const { items } = await read(`${HEAD}三湘小镇添新景
    昨天，市民在益阳高新区湿地公园散步。公园由一片鱼塘改成，占地三百亩。④1　　米 拓 摄
常德高新区候鸟专家归巢
    本报讯（记者 聂青山）常德高新区聘请的三十一名专家本周返回园区。⑤8
`);
    expect(items.map(({ headline, images }) => [headline, images])).toEqual([
      ['三湘小镇添新景', [[null, '米拓']]],
      ['常德高新区候鸟专家归巢', []],
    ]);
  });
});

describe('heads and signatures', () => {
  it('a line over the line that a dash goes on from is the kicker', async () => {
    const { items } = await read(`${HEAD}十年只做一根丝

威海高新区碳纤维突围记

——一个产业集群的成长样本

本报记者 丛大海

威海高新区的碳纤维企业等了十年，如今年产值九十三亿元。丝束从炉中缓缓吐出。
`);
    expect(items.map(({ kicker, headline, subtitle }) => [kicker, headline, subtitle])).toEqual([
      ['十年只做一根丝', '威海高新区碳纤维突围记', '——一个产业集群的成长样本'],
    ]);
  });

  it.each(['（作者系高校教师）', '（作者为园区退休职工）', '（笔者系工程师）', '（作者分别系教师、律师）'])(
    '%s tells of the author and is no name',
    async (note) => {
      const { items } = await read(`${HEAD}合肥高新区的耐心值得学

□ 薄 言

一个项目投了七年没有收入，合肥高新区仍然没有撤资。有人说这是冒险。

耐心不是放任，该停的项目要停，该问的责任要问。${note}
`);
      expect(items.map(({ authors, texts }) => [authors, texts.length])).toEqual([[['薄言'], 2]]);
    },
  );

  it('a reader’s name set to the right is no part of the headline below it', async () => {
    const { items } = await read(`某城新区报　2016年5月12日　星期四　第4版

读者来信

夜班食堂能不能多开半小时
编辑同志：
　　莱芜高新区的夜班食堂十一点半就关门，我们做检测的
常常忙到快十二点，赶过去只能看见关着的窗口。
　　能不能把时间延长半个小时？哪怕只留一个面条窗口，
也能让大家吃口热的。
　　　　　　　　　　　　　　　　　　读者　冷 永 强
我给机床当“中医”
亓立春
　　我在莱芜高新区修了三十一年机床，徒弟们叫我“老中
医”。因为我修机器不急着拆，先听，再摸，最后才动扳手。
　　有一年冬天，镗床老是走偏，换了三回零件也没见好。
我在旁边坐了一上午，才看出是太阳晒在床身上。
`);
    expect(items.map(({ headline, authors }) => [headline, authors])).toEqual([
      ['夜班食堂能不能多开半小时', ['冷永强']],
      ['我给机床当“中医”', ['亓立春']],
    ]);
  });

  it('a poem below letters keeps its title, its name and its lines', async () => {
    const { items } = await read(`某城新区报　2013年12月4日　星期三　第8版　评论

孵化器不能只算租金账

□ 尚可为

有人替绵阳高新区的孵化器算过一笔账：八千平方米的房子，五年只收了不到一百万元租金。

租金是小账，产业才是大账。哪些项目该扶，哪些该退，还需要一把公开的尺子。

夜过昌吉高新区

雷鸣川

车灯扫过雪原
一排厂房醒着
把星星一颗颗
焊进昌吉高新区的窗

守夜的人说
等这炉铝水出来
天就亮了
`);
    expect(items.map(({ headline, authors }) => [headline, authors])).toEqual([
      ['孵化器不能只算租金账', ['尚可为']],
      ['夜过昌吉高新区', ['雷鸣川']],
    ]);
    expect(items[1]!.texts.join('\n')).toMatch(/车灯扫过雪原[^]*天就亮了/u);
  });
});

describe('words of a site', () => {
  it('names of papers at the foot are no authors, and what sells an application is no headline', async () => {
    const { items } = await read(`某城日报 2019年06月20日 星期四
返回目录  放大+ 缩小- 全文复制

潍坊高新区柴油机热效率之争

作者：本报记者 冯知白 《某城日报》（ 2019年06月20日 08版）

　　潍坊高新区一间试验室的灯还亮着。台架上的柴油机已经运转了九百多个小时。

　　新机型定型投产，首批订单一千二百台。配套企业也跟着忙碌起来。

不用抽 不用搶 現在用APP看新聞 保證天天中獎　點我下載APP　按我看活動辦法

某城日报
中华读书报
文摘报
出版社
考试
博览群书
某城日报社概况 | 关于我们 | 联系我们 | 法律声明 | 网站地图
某城日报版权所有
`);
    expect(items.map(({ headline, authors, texts }) => [headline, authors, texts.length])).toEqual([
      ['潍坊高新区柴油机热效率之争', ['冯知白'], 2],
    ]);
  });
});

describe('tables and recognition', () => {
  it('the title of a ranking that blank lines set apart stays with the article about its zone', async () => {
    const { items } = await read(`${HEAD}昆山高新区发布亩均效益榜

本报记者 时雨晴

　　昆山高新区昨天发布亩均效益榜，六百四十二家企业参加评价。排名前五的企业缴税是平均水平的四倍。

2015年度昆山高新区“亩均效益”前五名

名次	企业	税收	行业
1	华辰精密	156.2	装备制造
2	同芯微电子	131.7	集成电路
3	瑞康医疗	109.4	生物医药

　　榜单不只用来看。排名靠前的企业用地优先保障，末位的要限期整改。
`);
    expect(items.map(({ headline, authors }) => [headline, authors])).toEqual([
      ['昆山高新区发布亩均效益榜', ['时雨晴']],
    ]);
    expect(items[0]!.texts.at(-1)).toMatch(/^榜单不只用来看/u);
  });

  it('figures of a table may be full width', async () => {
    const { items } = await read(`${HEAD}抚州高新区居第五

本报记者 时雨晴

全省高新区去年的增速昨天公布，抚州高新区居第五。业内人士说，增速快的多是小区。

名次　高新区　增速　占比
４　鹰潭高新区　１７.２　１６.１
５　抚州高新区　１５.１　１７.４
６　赣州高新区　１４.８　１２.０

分析认为，差距正在缩小，明年还要再看。
`);
    expect(items.map(({ headline, texts }) => [headline, texts.at(-1)])).toEqual([
      ['抚州高新区居第五', '分析认为，差距正在缩小，明年还要再看。'],
    ]);
  });

  it('white that recognition sets before marks goes', async () => {
    const { items } = await read(`某城报    2003 年 11 月 18 日    星期二    第 3 版

宝 鸡 高 新 区 钛 谷 初 成

本报记者  高  岩  通讯员  卜 文 清

    十年前 ，宝鸡高新区只有一家像样的钛材厂 。如今 ，大小钛企业已有
一百一十二家 ，一根链条上的活儿都有人干 “ 从头到尾 ” 。
`);
    expect(items.map(({ headline, authors, texts }) => [headline, authors, texts])).toEqual([
      [
        '宝鸡高新区钛谷初成',
        ['高岩', '卜文清'],
        [
          '十年前，宝鸡高新区只有一家像样的钛材厂。如今，大小钛企业已有一百一十二家，一根链条上的活儿都有人干“从头到尾”。',
        ],
      ],
    ]);
  });
});

describe('labels of a database in two languages', () => {
  const NAMES = [
    ['标题', 'Title'],
    ['作者', 'Author'],
    ['来源', 'Source'],
    ['日期', 'Date'],
    ['版次', 'Page'],
    ['正文', 'Full text'],
  ] as const;
  const RECORDS = [
    [
      '珠海高新区海岛上搭起试验台',
      '本报记者 苗若水；通讯员 顾言之',
      '某城日报',
      '2020-07-15',
      '07',
      '\n　　六条无人船在珠海高新区的海面上排成一列。\n　　试验场今年春天建成，免费开放。',
    ],
    [
      '惠州仲恺高新区建成黑灯工厂',
      '苗若水',
      '某城日报',
      '2020-07-15',
      '07',
      '\n　　惠州仲恺高新区一座黑灯工厂日前投产，车间里只有三名巡检人员。',
    ],
  ];
  const forms: [string, (han: string, latin: string) => string][] = [
    ['标题 (Title)：', (han, latin) => `${han} (${latin})：`],
    ['标题（Title）：', (han, latin) => `${han}（${latin}）：`],
    ['Title（标题）：', (han, latin) => `${latin}（${han}）：`],
    ['标题/Title：', (han, latin) => `${han}/${latin}：`],
    ['Title-标题:', (han, latin) => `${latin}-${han}:`],
    ['标题 Title: ', (han, latin) => `${han} ${latin}: `],
  ];

  it.each(forms)('%s', async (_, labelled) => {
    const page = RECORDS.map((values, at) =>
      [`[${at + 1}/2]`, ...NAMES.map(([han, latin], index) => labelled(han, latin) + values[index]!)].join(
        '\n',
      ),
    ).join('\n\n');
    const { items, issueDate, pageNumber } = await read(page);
    expect(items.map(({ headline, authors, texts }) => [headline, authors, texts.length])).toEqual([
      ['珠海高新区海岛上搭起试验台', ['苗若水', '顾言之'], 2],
      ['惠州仲恺高新区建成黑灯工厂', ['苗若水'], 1],
    ]);
    expect([issueDate, pageNumber]).toEqual(['2020-07-15', '7']);
  });
});

describe('what stands far from its article', () => {
  it('a credit by numbers at the foot of the page', async () => {
    const { items } = await read(`${HEAD}佛山高新区：厂房顶上种出阳光田

本报记者 傅云起

图① 检修人员在佛山高新区一处屋顶上清洗光伏板。

图② 从空中看，光伏板如同蓝色的梯田。

三月的佛山高新区，最早感到春光的是厂房的屋顶。二百六十座厂房铺上了光伏板。

肇庆高新区工人龙狮队闹新春

▲ 3月15日，肇庆高新区的工人龙狮队在广场上排练。 骆冰清 摄

图①②均由 傅大海 摄
`);
    expect(items.map(({ headline, images }) => [headline, images.map(([, credit]) => credit)])).toEqual([
      ['佛山高新区：厂房顶上种出阳光田', ['傅大海', '傅大海']],
      ['肇庆高新区工人龙狮队闹新春', ['骆冰清']],
    ]);
  });

  it('a box whose label stands alone, where other boxes follow', async () => {
    const { items } = await read(`${HEAD}把大块头做成绣花活

某城报记者 阳大鸣

一列机车由三万多个零件组成。在株洲高新区，方圆五公里之内就能找齐其中的七成。

一颗螺栓的较量

厂长带着六个人，在车间里住了八十三天，试了二百多炉钢。如今，这颗螺栓装上了动车组。

新闻背景

株洲高新区1992年升级为国家高新区，现有相关企业三百多家。

相关链接

什么是“链长制”

“链长制”由地方负责人担任产业链的“链长”，统筹协调链上企业的土地、资金和人才。
`);
    expect(items.map(({ column, headline }) => [column, headline])).toEqual([
      [null, '把大块头做成绣花活'],
      [null, '新闻背景'],
      ['相关链接', '什么是“链长制”'],
    ]);
  });

  it('arrows of a site’s font, an advertisement’s place, a designer by a new title', async () => {
    const { items, pageNumber } = await read(`某城新区报
2019年06月12日 星期三
第07版：园区   上一版  3 4  下一版
视觉设计：江 帆

从卖煤炭走到卖软件

老煤城长出新枝桠

——淮南高新区转型调查

本报记者 石砺之

淮南高新区的一座老煤城正在换一种活法，楼里坐着四千多名年轻人。

廣告（請繼續閱讀本文）

先把地治好，才有资格谈产业。工程队用煤矸石充填，前后花了五年。
`);
    expect(pageNumber).toBe('7');
    expect(items.map(({ kicker, headline, texts }) => [kicker, headline, texts.length])).toEqual([
      ['从卖煤炭走到卖软件', '老煤城长出新枝桠', 2],
    ]);
  });

  it('two photographs of other zones in a row', async () => {
    const { items } = await read(`${HEAD}仙桃高新区：无纺布的第二春

某城报讯（记者 晁可欣）仙桃高新区的无纺布企业没有闲下来，新产品一个接一个。

[图片]
10月11日，荆门高新区举行农用无人机比赛，二十四支队伍参加。比赛设四个项目。（某城报通讯员 蓝小苇 摄）

[图片]
10月13日，孝感高新区的机器人在仓库里分拣包裹。日均分拣量达到三十一万件。
某城报全媒记者 仲冬阳 摄
`);
    expect(items.map(({ headline, kind, zones, images }) => [headline, kind, zones, images.length])).toEqual([
      ['仙桃高新区：无纺布的第二春', 'news', ['xiantao'], 0],
      [null, 'photo', ['jingmen'], 1],
      [null, 'photo', ['xiaogan'], 1],
    ]);
  });

  it('a photograph of another zone behind an arrow, under the one of a signed report', async () => {
    const { items } = await read(`${HEAD}泸州高新区装上智慧路灯

本报讯（记者 沱小江）泸州高新区的路灯全部换成智慧路灯，天阴了会自己亮。
[图片]
工人在更换路灯灯头。泸州高新区供图

▼ 5月30日，小学生在常熟高新区与机械臂下棋。展厅每天接待学生三百多人。
虞小山 摄
`);
    expect(
      items.map(({ headline, zones, texts, images }) => [headline, zones, texts.length, images]),
    ).toEqual([
      ['泸州高新区装上智慧路灯', ['luzhou'], 1, [['工人在更换路灯灯头。', '泸州高新区']]],
      [null, ['changshu'], 1, [[null, '虞小山']]],
    ]);
  });

  it('what a database translated, and who stands under a headline that seems to be cut', async () => {
    const { items } = await read(`【篇名】 威海高新区渔具企业闯进碳纤维赛道
【Title】 Fishing-gear makers of Weihai turn to carbon fibre
【作者】 本报记者 隋云帆; 通讯员 姜海宁
【Author】 Sui Yunfan; Jiang Haining
【报纸中文名】 某城日报
【报纸日期】 2015-04-20
【正文】 做了三十年钓竿的威海高新区企业，今年有一半收入来自碳纤维管材。

【篇名】 泉州高新区补贴企业买机器人
【Title】 Quanzhou subsidises robots
【作者】
【Author】
【报纸中文名】 某城日报
【报纸日期】 2015-04-20
【正文】 泉州高新区昨天宣布，企业购买本地产的机器人，按售价给予补贴。
`);
    expect(items.map(({ headline, authors }) => [headline, authors])).toEqual([
      ['威海高新区渔具企业闯进碳纤维赛道', ['隋云帆', '姜海宁']],
      ['泉州高新区补贴企业买机器人', []],
    ]);
    const opinion = await read(`${HEAD}青岛高新区的亩产账

□ 臧海东

土地是园区最硬的约束。青岛高新区按税收、就业和能耗打分，收回闲置土地两千多亩。

（作者单位：某市社会科学院）

人才不是挖来的

汤思齐

这几年，各地抢人的热闹一浪高过一浪。人才像树，挖得来根，挖不来土。
`);
    expect(opinion.items.map(({ headline, authors }) => [headline, authors])).toEqual([
      ['青岛高新区的亩产账', ['臧海东']],
      ['人才不是挖来的', ['汤思齐']],
    ]);
  });

  it('ornaments before each row of the head that a site prints over its articles', async () => {
    const { items } = await read(`某城日报 1998年9月14日 星期一 第2版（经济）

◇第2版（经济）
◇专栏：开发区巡礼
◇作者：侯明远

苏州高新区引资不引污
  苏州高新区引进外资时坚持环保先行，五年来共谢绝污染项目三十七个。河水变清了。

◇第2版（经济）
◇专栏：
◇作者：童守义 郎玉成

保定高新区办起技术超市
  保定高新区今年五月办起一座技术超市，十四家科研院所把成果摆上柜台，明码标价。
`);
    expect(items.map(({ column, headline, authors }) => [column, headline, authors])).toEqual([
      ['开发区巡礼', '苏州高新区引资不引污', ['侯明远']],
      [null, '保定高新区办起技术超市', ['童守义', '郎玉成']],
    ]);
  });
});
