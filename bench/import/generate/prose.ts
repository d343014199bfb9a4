/** Sentences, headlines and names of invented reports: our own grammar, no sentence of any paper. */
import { FIRMS, FIRM_KINDS, SURNAMES } from '../../words.ts';
import type { Dice } from './dice.ts';

const words = (text: string) => text.trim().split(/\s+/u);

const THINGS = words(
  '智能装备产业园 生物医药基地 半导体材料项目 新能源电池工厂 光电检测平台 工业互联网平台 创业孵化器 人才公寓 数据中心 航空零部件项目 中试基地 检验检测中心 政务服务大厅 知识产权法庭 科技金融超市 跨境电商园 职业学院 精密铸造车间 储能电站 激光实验室',
);
const FIELDS = words(
  '生物医药 集成电路 新能源 新材料 人工智能 高端装备 光电信息 航空航天 软件服务 智能制造 数字经济 绿色环保 轨道交通 医疗器械 机器人 北斗导航',
);
const DEEDS = words(
  '开工建设 正式投产 通过验收 启动运行 落户园区 完成封顶 签约落地 进入试产 建成启用 获批设立',
);
const PEOPLE = words('负责人 总经理 技术员 管委会主任 车间主任 创业导师 办事员 工程师 招商局局长 返乡青年');
const GIVEN = words(
  '川 青 远 禾 岚 屿 知行 思齐 望舒 景行 承志 怀瑾 若谷 新宇 志远 晓峰 立人 清和 嘉木 云帆 松岩 竹溪 一鸣 子墨 慧中 文渊 雨辰 海宁 建业 树声',
);
/** Surnames that lists of common surnames lack. */
const RARE = words('暴 逄 亓 仝 郄 昝 佴 钭 哈 麦 揭 厍 谌 亢 由 牟 仉 阚 呼延 东方 令狐 尉迟 闻人');
const MINORITY = words(
  '阿依古丽·买买提 巴特尔 帕提古丽 娜仁花 才旦卓玛 扎西顿珠 艾尔肯·吐尔逊 木合塔尔 格桑 其其格 乌兰托娅',
);
const CITIES = words('北京 上海 广州 成都 武汉 西安 南京 沈阳 济南 长沙 合肥 郑州 昆明 兰州 福州');

/** A person's name. @param rare share of names that lists lack, and of names of minorities */
export function personName(dice: Dice, rare = 0): string {
  if (dice.chance(rare)) return dice.chance(0.5) ? dice.pick(MINORITY) : dice.pick(RARE) + dice.pick(GIVEN);
  return dice.pick(SURNAMES) + dice.pick(GIVEN);
}

/** Different names. */
export function personNames(dice: Dice, count: number, rare = 0): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(personName(dice, rare));
  return [...names];
}

/** A city that datelines name. */
export function city(dice: Dice): string {
  return dice.pick(CITIES);
}

/** A firm's name. */
export function firm(dice: Dice): string {
  return dice.pick(FIRMS) + dice.pick(FIRM_KINDS);
}

function figure(dice: Dice): string {
  const { pick, between } = dice;
  return pick([
    `${between(2, 98)}%`,
    `${between(1, 90)}.${between(1, 9)}亿元`,
    `${between(3, 480)}家`,
    `${between(2, 60)}个`,
    `${between(100, 9900)}万元`,
    `${between(2, 30)}万平方米`,
    `${between(12, 900)}人`,
  ]);
}

/** The day of a report: a few days before its issue. */
export function dayBefore(dice: Dice, issue: string): string {
  const [, month, day] = issue.split('-').map(Number);
  return `${month}月${Math.max(1, day! - dice.between(0, 6))}日`;
}

const OPENINGS: ((dice: Dice, place: string, day: string) => string)[] = [
  (dice, place, day) => `${day}，${place}${dice.pick(THINGS)}${dice.pick(DEEDS)}，总投资${figure(dice)}。`,
  (dice, place, day) =>
    `${day}，记者从${place}获悉，该区${dice.pick(FIELDS)}产业产值已达${figure(dice)}，同比增长${dice.between(3, 60)}%。`,
  (dice, place) =>
    `近日，${place}发布${dice.pick(FIELDS)}产业行动方案，提出三年内引进企业${dice.between(20, 300)}家。`,
  (dice, place) => `日前，${place}与${firm(dice)}签订协议，共建${dice.pick(THINGS)}。`,
  (dice, place) =>
    `今年以来，${place}围绕${dice.pick(FIELDS)}做文章，新增企业${dice.between(11, 300)}家，其中规模以上企业${dice.between(3, 10)}家。`,
  (dice, place) =>
    `走进${place}的${dice.pick(THINGS)}，机械臂来回穿梭，工人们正在赶制一批发往${city(dice)}的订单。`,
  (dice, place) => `清晨六点，${place}的班车已经坐满了人，${firm(dice)}的${dice.pick(PEOPLE)}也在其中。`,
  (dice, place, day) => `${day}，${place}举办${dice.pick(FIELDS)}专场对接会，${figure(dice)}现场达成意向。`,
  (dice, place) => `${place}把审批窗口搬进车间，企业办事平均用时压缩了${dice.between(20, 80)}%。`,
];

const SENTENCES: ((dice: Dice) => string)[] = [
  (dice) =>
    `“过去办一张证要跑${dice.between(3, 9)}趟，现在一次就够了。”${firm(dice)}${dice.pick(PEOPLE)}${personName(dice)}说。`,
  (dice) => `据介绍，项目建成后可容纳企业${dice.between(12, 260)}家，带动就业${dice.between(1, 9)}000多人。`,
  (dice) => `${firm(dice)}是其中的一家，去年销售收入突破${figure(dice)}。`,
  (dice) => `为了让企业安心，园区设立了${figure(dice)}的引导资金，并配备服务专员。`,
  (dice) =>
    `该公司${dice.pick(PEOPLE)}告诉记者，产品已销往${dice.between(3, 40)}个国家和地区，订单排到了明年。`,
  (dice) => `截至目前，全区${dice.pick(FIELDS)}企业达到${dice.between(20, 900)}家。`,
  (dice) => `下一步，园区将继续完善${dice.pick(FIELDS)}产业链，争取年内再引进${dice.between(2, 19)}个项目。`,
  (dice) => `${dice.pick(FIELDS)}、${dice.pick(FIELDS)}、${dice.pick(FIELDS)}三大产业占到总产值的七成。`,
  (dice) => `如今，曾经的荒滩上建起了${dice.pick(THINGS)}，入驻企业${dice.between(8, 90)}家。`,
  () => '变化从一张清单开始：哪些能减，哪些能并，都写得清清楚楚。',
  (dice) => `去年底，${firm(dice)}在这里建成第一条生产线，良品率达到${dice.between(90, 99)}%。`,
  () => '“问题不过夜”，这是服务专员们的约定。',
  (dice) => `业内人士认为，${dice.pick(FIELDS)}产业竞争的关键在人才，谁留住了人才，谁就能走得更远。`,
  (dice) => `目前，园区已有院士工作站${dice.between(2, 12)}个，博士后工作站${dice.between(3, 22)}个。`,
  (dice) =>
    `这个项目占地${dice.between(30, 600)}亩，分两期实施，一期工程预计明年${dice.between(3, 11)}月完工。`,
  (dice) => `${dice.pick(PEOPLE)}${personName(dice)}算了一笔账：仅电费一项，每年就能节省${figure(dice)}。`,
  () => '困难当然也有。缺资金、缺场地、缺订单，几乎每一家小企业都遇到过。',
  (dice) => `最近三年，全区累计兑现奖补资金${figure(dice)}，惠及企业${dice.between(50, 900)}家（次）。`,
];

/** The first paragraph of a report. @param place the zone, or words for a place that is none */
export function opening(dice: Dice, place: string, issue: string, sentences = dice.between(1, 3)): string {
  const first = dice.pick(OPENINGS)(dice, place, dayBefore(dice, issue));
  return (
    first +
    dice
      .some(SENTENCES, sentences - 1)
      .map((make) => make(dice))
      .join('')
  );
}

/** A further paragraph. */
export function further(dice: Dice, sentences = dice.between(1, 4)): string {
  return dice
    .some(SENTENCES, sentences)
    .map((make) => make(dice))
    .join('');
}

const CLAUSES: ((dice: Dice, place: string) => string)[] = [
  (dice, place) => `${place}${dice.pick(THINGS)}${dice.pick(DEEDS)}`,
  (dice, place) => `${place}${dice.pick(FIELDS)}产业产值破百亿`,
  (dice, place) => `${place}：让${dice.pick(FIELDS)}“跑”起来`,
  (dice, place) => `${place}${dice.pick(FIELDS)}企业抱团出海`,
  (dice, place) => `${place}打造${dice.pick(FIELDS)}产业新高地`,
  (_, place) => `${place} 千家企业迎来“服务专员”`,
  (dice, place) => `一颗芯片看${place}的${dice.between(10, 30)}年`,
  (dice, place) => `${place}新增${dice.pick(FIELDS)}企业${dice.between(11, 99)}家`,
  (_, place) => `${place}为何留得住人才？`,
  (_, place) => `“小窗口”办成“大事情” ${place}审批提速`,
  (dice, place) => `${place}举行${dice.pick(FIELDS)}对接会`,
  (dice, place) => `${place}：${dice.pick(FIELDS)}项目两天落地`,
];
const WITHOUT_PLACE: ((dice: Dice) => string)[] = [
  (dice) => `${dice.pick(FIELDS)}企业的“突围”之路`,
  (dice) => `从“跟跑”到“领跑” ${dice.pick(FIELDS)}产业闯关记`,
  (dice) => `${dice.pick(FIELDS)}产业如何闯过“寒冬”`,
  (dice) => `一座${dice.pick(FIELDS)}新城的崛起`,
  () => '谁来为小企业“输血”',
  (dice) => `荒滩上长出${dice.pick(FIELDS)}产业链`,
];

/** A headline that names the place. */
export function headline(dice: Dice, place: string): string {
  return dice.pick(CLAUSES)(dice, place);
}

/** A headline that names no place. */
export function headlineWithout(dice: Dice): string {
  return dice.pick(WITHOUT_PLACE)(dice);
}

/** Words over a headline. */
export function kickerWords(dice: Dice): string {
  return dice.pick([
    () => `${dice.pick(FIELDS)}产业调查`,
    () => '关键技术攻关一线',
    () => '牢记嘱托 再启新程',
    () => '搭平台 聚人才 促转化',
    () => `聚焦${dice.pick(FIELDS)}`,
    () => '高质量发展一线见闻',
  ])();
}

/** Words under a headline. */
export function subtitleWords(dice: Dice, place: string): string {
  return dice.pick([
    () => `——${place}${dice.pick(FIELDS)}产业发展纪实`,
    () => `——来自${place}的调查`,
    () => `——${place}培育${dice.pick(FIELDS)}产业见闻`,
  ])();
}

const SUBHEADS = [
  words('从一张图纸到一座工厂 从一家企业到一条链条 从一个窗口到一张网络 从一项专利到一个标准'),
  words('政策先行 人才为本 服务跟上 环境留人'),
  words('定方向：选准主导产业 建平台：补齐短板 优服务：当好店小二 强保障：留住人才'),
  words('“冷板凳”坐出热产业 “小个子”挑起大梁 “老字号”焕发新生 “新引擎”加速转动'),
  words('找准路子 迈开步子 做出样子 趟出新路子'),
];

/** Subheads of one article, alike as subheads are. */
export function subheads(dice: Dice, count: number): string[] {
  return dice.pick(SUBHEADS).slice(0, count);
}

/** Standing titles of columns. */
export const COLUMNS = words('园区观察 走进高新区 创新故事 一线传真 经济聚焦 产业观察 创业故事 政策解读');
/** Sections of papers. */
export const SECTIONS = words('要闻 综合新闻 园区新闻 经济 科技 产业 地方新闻 区域经济 综合');
/** Names of invented papers. */
export const PAPERS = words(
  '中国高新技术产业导报 江淮日报 三江晚报 北方科技报 岭南经济报 西部日报 滨海时报 中原日报 东湖日报',
);
