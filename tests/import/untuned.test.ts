import { describe, expect, it } from 'vitest';
import { importBytes } from './support.ts';

/** Forms that pages nobody tuned for were found to have: what was expected stood here before anything was mended. */
const HEAD = '某城日报　2018年5月7日　星期一　第3版　园区\n\n';

async function read(page: string, head = HEAD) {
  const { issueDate, items } = await importBytes(Buffer.from(head + page));
  return {
    issueDate,
    items: items.map(({ headline, authors, kind, zones, body, images, doubts }) => ({
      headline,
      authors: authors.map(({ name }) => name),
      kind,
      zones,
      texts: body.map(({ text }) => text),
      types: body.map(({ type }) => type),
      images,
      doubts,
    })),
  };
}

describe('how often an article was read stands beside who wrote it', () => {
  it('counts of a line under the headline', async () => {
    const { items } = await read(`西安高新区开出秋季“夜校”
文：本报记者 段云溪　浏览 3.4万　点赞 72

9月3日起，西安高新区的六所职工学校晚上也开门，首批设了12门课。

宝鸡高新区钛谷添新线
作者：通讯员 梁 栋　阅读 903　评论 0

一条年产两千吨的钛合金管材生产线日前在宝鸡高新区投产。
`);
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['西安高新区开出秋季“夜校”', '段云溪'],
      ['宝鸡高新区钛谷添新线', '梁栋'],
    ]);
  });

  it('counts behind their numbers, between bars, and on the line of the headline', async () => {
    const { items } = await read(`株洲高新区设立技术经理人驿站
本报记者 邓一川 | 1.1万阅读 | 25评论

驿站设在株洲高新区的企业服务中心，常驻15名技术经理人。

湘潭高新区风机叶片出海　作者：本报记者 苏若水　阅读 410　评论 3

湘潭高新区一家企业生产的叶片日前装船，运往南美。
`);
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['株洲高新区设立技术经理人驿站', '邓一川'],
      ['湘潭高新区风机叶片出海', '苏若水'],
    ]);
  });
});

describe('joint issues', () => {
  const TEXT =
    '\n宜昌高新区新建三座泵站\n\n　　本报讯（记者 段云溪）宜昌高新区新建的三座泵站投入使用，汛期排水能力提高一倍。\n';

  it.each([
    ['《江城园区周刊》 2015年2月9日出版 第6—7期合刊\n第4版 · 特稿\n', '2015-02-09'],
    ['江城园区周刊　2015年2月9日　第6、7期（合刊）　总第512—513期　第4版\n', '2015-02-09'],
    ['江城园区周刊 2015年2月9日-2月22日 第6/7期合刊 04版 特稿\n', '2015-02-09/2015-02-22'],
  ])('%s', async (head, date) => {
    const { issueDate, items } = await read(TEXT, head);
    expect(issueDate).toBe(date);
    expect(items.map(({ headline }) => headline)).toEqual(['宜昌高新区新建三座泵站']);
  });
});

describe('marks and boxes whose words are no names', () => {
  it('subheads under one mark are no authors; the byline stands in brackets at the end', async () => {
    const { items } = await read(`一度电怎样省下来

——柳州高新区工厂节能走访

柳州高新区的一家铸造厂，去年电费少交了三百万元。

● 家底

全厂有中频炉八台，过去夜里也开着。厂里人说，那是“费电的老虎”。

● 门道

改造从测量开始。每台炉子装上电表，数据汇到一块屏上。

● 余波

周边的四家企业也跟着改，柳州高新区打算明年再推二十家。

（本报记者 欧阳川　通讯员 韦一鸣）

【链接】

什么是中频炉

中频炉是利用中频电源加热金属的设备，主要用于熔炼和透热。

【采访札记】

省钱也是本事

走访中听得最多的一句话是：省下来的就是挣到的。这话不新，做到不易。
`);
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['一度电怎样省下来', '欧阳川', '韦一鸣'],
      ['什么是中频炉'],
      ['省钱也是本事'],
    ]);
    expect(items[0]!.types.filter((type) => type === 'heading')).toHaveLength(3);
  });

  it('other marks, other boxes; a note under a picture before the byline', async () => {
    const { items } = await read(`老厂房里的新课堂

自贡高新区把停产的灯泡厂改成了实训基地，第一批学员有120人。

◆ 车间

车床还是老车床，教的却是数控编程。师傅说，手上的感觉不能丢。

◆ 宿舍

宿舍楼翻修后可住三百人，学员每月交一百元。

自贡高新区实训基地的学员在练习编程。　骆宾秋　摄

（本报记者 骆宾秋）

〔记者手记〕

手艺要有人接

老师傅们最担心的不是机器旧，而是没有人来学。如今来的人多了，他们又担心教不完。
`);
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['老厂房里的新课堂', '骆宾秋'],
      ['手艺要有人接'],
    ]);
    expect(items[0]!.images.map(({ credit }) => credit)).toEqual(['骆宾秋']);
  });
});

describe('pages of pictures', () => {
  it('each text has its own form of credit, and none a headline', async () => {
    const { items } = await read(
      `柳州高新区：新春第一课

　　2月20日，柳州高新区一家汽车企业为新员工上安全课。图为老师傅示范操作。
本报记者　骆宾秋　摄影报道

　　2月21日，在南宁高新区一家制药企业的包装线上，工人正在赶制出口订单。
韦一鸣　摄

　　2月19日，桂林高新区的花农在大棚里采收玫瑰。今年花价比去年高一成。（石青　摄）

　　2月22日，消防员在北海高新区的码头演练。　摄影/龙向东

　　俯瞰梧州高新区再生资源产业园。园区去年处理废铜30万吨。　图片由梧州高新区管委会提供
`,
      '桂园影像报　2018年2月26日　星期一　08版　影像\n\n',
    );
    expect(items.map(({ headline, images }) => [headline, ...images.map(({ credit }) => credit)])).toEqual([
      ['柳州高新区：新春第一课', '本报记者　骆宾秋'],
      [null, '韦一鸣'],
      [null, '石青'],
      [null, '龙向东'],
      [null, '梧州高新区管委会'],
    ]);
    expect(items.map(({ kind }) => kind)).toEqual(['photo', 'photo', 'photo', 'photo', 'photo']);
  });

  it('credits before names, by agencies, in other brackets', async () => {
    const { items } = await read(
      `　　3月5日，志愿者在烟台高新区的社区修理家电。 摄影：牟一帆

　　3月6日，威海高新区的企业在码头装船，1200台医疗设备运往非洲。【宫小雨 摄】

　　3月4日，潍坊高新区的风筝工坊里，学徒正在扎制骨架。　供图/潍坊高新区文化中心

　　3月7日，游人在济宁高新区的湿地公园赏花。照片由济宁高新区宣传部提供
`,
      '海右画报　2018年3月12日　星期一　第5版　影像\n\n',
    );
    expect(items.map(({ headline, images }) => [headline, ...images.map(({ credit }) => credit)])).toEqual([
      [null, '牟一帆'],
      [null, '宫小雨'],
      [null, '潍坊高新区文化中心'],
      [null, '济宁高新区宣传部'],
    ]);
  });
});

describe('letter-spaced and run-together lines of recognition', () => {
  it('the name of the photographer behind a note', async () => {
    const { items } = await read(
      `长 春 ⾼ 新 区 光 学 仪 器 走 出 国 门

　　本报讯 (通讯员 车 万 里) 长春⾼新区⼀家光学仪器厂⽣产的经纬仪,上⽉出⼝
到东南亚。
　　这家⼯厂有职⼯ 210 ⼈,其中⼯程师占三成。

    图为吉林⾼新区⼀家企业的⼯⼈在装配变压器。这批产品将运往朝鲜、
蒙古等国。  本报记者 左 丘 明 摄
`,
      '⾼ 新 导 报　　1995 年 4 ⽉ 3 ⽇　星 期 ⼀　第 三 版\n\n',
    );
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['长春高新区光学仪器走出国门', '车万里'],
      [null],
    ]);
    expect(items[1]!.images.map(({ credit }) => credit)).toEqual(['本报记者 左丘明']);
    expect(items[1]!.zones).toEqual(['jilin']);
  });

  it('a wrapped line that looks like a headline goes on with its paragraph', async () => {
    const { items } = await read(
      `大 庆 ⾼ 新 区 办 起 夜 大 学

　　本报讯 (记者 金 戈) 大庆⾼新区与
三所⾼校合办的夜⼤学本周开学,⾸批学
员 340 ⼈。
　　为了⽅便⻘⼯上课,⾼新区开通 4 条班车
接送学员,并在⼚区设了六处辅导站,逢周三
答疑。
　　学费由企业出七成,个⼈出三成。
`,
      '⾼ 新 导 报　　1995 年 9 ⽉ 4 ⽇　星 期 ⼀　第 ⼆ 版\n\n',
    );
    expect(items.map(({ headline, texts }) => [headline, texts.length])).toEqual([
      ['大庆高新区办起夜大学', 3],
    ]);
  });
});

describe('tables and glossaries', () => {
  it('a headline over a table with tabs, a table of wide spaces, and words explained', async () => {
    const { items } = await read(`两个园区交出半年账

本报记者　秋　实

7月20日，芜湖高新区和蚌埠高新区先后公布上半年主要指标。

表2　上半年主要指标

园区	工业产值（亿元）	同比增长	新增企业（家）
芜湖高新区	812	9.4%	230
蚌埠高新区	455	8.8%	117

两个园区的增速都快于全省平均水平。

马鞍山高新区用电量回升

本报讯（记者 秋实）马鞍山高新区7月公布的数据显示，二季度用电量同比增长6.1%。

月份　　　用电量（亿度）　　　增速（%）
4月　　　　1.82　　　　　　　　4.9
5月　　　　1.95　　　　　　　　6.0
6月　　　　2.11　　　　　　　　7.3

其中制造业用电占八成。

几个名词

工业产值：指工业企业在一定时期内生产的产品总量的货币表现。

同比增长：指与上年同期相比的增长幅度。
`);
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['两个园区交出半年账', '秋实'],
      ['马鞍山高新区用电量回升', '秋实'],
      ['几个名词'],
    ]);
    expect(items[2]!.texts).toHaveLength(2);
  });

  it('a table with the unit above it, and a glossary with a label', async () => {
    const { items } = await read(`赣州高新区稀土产业链延长

本报讯（记者 钟声）赣州高新区上半年新增稀土深加工企业11家。

单位：亿元
企业类别　　2016年　　2017年
分离冶炼　　41.0　　　43.2
深加工　　　22.7　　　35.9

深加工产值首次接近分离冶炼。

【名词解释】

稀土深加工：指以分离后的稀土氧化物、金属为原料制造功能材料和器件。

永磁材料：指磁化后能长期保持磁性的材料。
`);
    expect(items.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['赣州高新区稀土产业链延长', '钟声'],
      ['名词解释'],
    ]);
    expect(items[1]!.texts).toHaveLength(2);
  });
});

describe('two columns under one headline', () => {
  it('the sentence goes on at the head of the right column', async () => {
    const { items } = await read(`一张网管好两千口井
——克拉玛依高新区数字油田见闻
本报记者　冉　冉

　　天刚亮，克拉玛依高新区的调度　　　　　来。
大厅里已经坐满了人。屏幕上，两千　　　　　　　“过去巡一遍要三天，如今三分
口井的压力、温度一目了然，哪一口　　　　　钟就够。”值班长说，省下的人手都
出了问题立刻变红。　　　　　　　　　　　　去做了设备维护。
　　这套系统由区内八家企业合作开　　　　　　　克拉玛依高新区打算把系统卖到
发，用了三年时间才把数据全部连起　　　　　别的油田去，第一份合同已经签订。
`);
    expect(items).toHaveLength(1);
    expect(items[0]!.texts).toHaveLength(4);
    expect(items[0]!.texts[1]).toMatch(/才把数据全部连起来。$/u);
  });

  it('the right column begins with a paragraph of its own; other articles stand below', async () => {
    const { items } = await read(`桥下空地变成停车场
本报记者　申　时

　　绵阳高新区的三座立交桥下原来　　　　　　　停车场晚上对居民免费，白天每
堆满杂物，如今画上了车位，装上了　　　　　小时两元，收入全部用来打扫卫生。
灯，四百辆车有了去处。　　　　　　　　　　　　绵阳高新区管委会说，明年还要
　　改造只花了七十万元，没有动用　　　　　改造五处，优先安排老旧小区附近的
一寸新地。　　　　　　　　　　　　　　　　空地。

德阳高新区举办焊工比武　　　　　　　　　　自贡高新区开通夜间公交
本报记者　申　时　　　　　　　　　　　　　本报记者　卓　然
　　八十名焊工五月四日在德阳高新　　　　　　　从五月一日起，自贡高新区新开
区同场比武，评委全部由外地请来。　　　　　两条夜间公交线路，末班车延长到零
　　前六名将代表全市参加决赛。　　　　　　点三十分，票价不变。
`);
    expect(items.map(({ headline, texts }) => [headline, texts.length])).toEqual([
      ['桥下空地变成停车场', 4],
      ['德阳高新区举办焊工比武', 2],
      ['自贡高新区开通夜间公交', 1],
    ]);
  });
});
