/** Which Chinese characters may be a person's name: surnames, forms, and what only looks like one. */
import { words } from './sentence.ts';

/** Surnames of one character: those of the Hundred Family Surnames (百家姓) still in use, and common ones beside them. */
const SINGLE = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖付代覃佀岩苟闪初仝占战原揭植逮玉兰光展矫门芦郇佘隋禚苑漆邸栗冼揣迟佀库鹿凡泮信英但敬旷由官腾朴麦尧亓仉尉侍撒线来练禹佘冷',
);

const COMPOUND =
  '欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|轩辕|呼延|百里|东郭|南门|西门|拓跋|完颜|叶赫|纳兰|欧陽|第五|公良|段干|漆雕|左丘|梁丘|东门|羊舌|微生|淳于|单于';
const COMPOUND_NAME = new RegExp(`^(?:${COMPOUND})\\p{Script=Han}{1,2}$`, 'u');
/** Names of ethnic minorities and of foreigners: parts joined by a middle dot. */
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u;
/** Endings of words for places, offices and things; a name may end so, but seldom does. */
const THING = /[区市县省镇乡村街局院厅部司社会厂站台报网版讯电室组队馆所团委办课题]$/u;
/** Surnames that are far commoner as words; a name with one needs a role beside it. */
const RARE_AS_NAME = new Set(
  '从有是在都后公后年空能通充终经时和那须法别相但由光国计支满全利越强干连益明平成应向广东文海福原展信商师家水关双',
);

/** How far a token is a name: `sure` by its form, `likely` where the place speaks for a name, or no name. */
export type NameLikeness = 'sure' | 'likely' | undefined;

/** Tells names from other words. */
export interface NameJudge {
  /** @param token folded text without white space */
  judge(token: string): NameLikeness;
  /** True for words that are no names: places, offices, things. */
  isKnownWord(token: string): boolean;
  /** True where a role beside it may make even a word of the dictionary (江南) a name. */
  mayBeName(token: string): boolean;
}

/**
 * Makes a judge.
 * @param places names of cities and provinces, which look like names (石家庄, 安阳)
 */
export function nameJudge(places: Iterable<string>): NameJudge {
  const known = new Set(places);
  return {
    isKnownWord: (token) => known.has(token) || THING_WORDS.has(token) || isOneWord(token),
    mayBeName: (token) => /^\p{Script=Han}{2,3}$/u.test(token) && SINGLE.has(token[0]!) && !known.has(token),
    judge: (token) => {
      if (known.has(token) || THING_WORDS.has(token)) return undefined;
      if (DOTTED_NAME.test(token)) return 'sure';
      if (COMPOUND_NAME.test(token)) return 'sure';
      if (!/^\p{Script=Han}{2,3}$/u.test(token) || !SINGLE.has(token[0]!)) return undefined;
      return THING.test(token) || isOneWord(token) || RARE_AS_NAME.has(token[0]!) ? 'likely' : 'sure';
    },
  };
}

const THING_WORDS = new Set([
  '高新区',
  '高质量',
  '高科技',
  '高水平',
  '高技术',
  '安全',
  '文化',
  '广东',
  '山东',
  '江苏',
  '河北',
  '金融',
  '经济',
  '成果',
  '双创',
  '东方',
  '海外',
  '高校',
  '国家',
  '国际',
  '全国',
  '年度',
  '时评',
  '时代',
  '时讯',
  '要闻',
  '简讯',
  '平台',
  '平安',
  '强国',
  '关注',
  '通知',
  '通告',
  '公告',
  '公示',
  '声明',
  '和谐',
  '明天',
  '向前',
  '万象',
  '方法',
  '方向',
  '方案',
  '范围',
  '项目',
  '计划',
  '计算',
  '应用',
  '终端',
  '充电',
  '家园',
  '家国',
  '家庭',
  '师资',
  '商务',
  '展望',
  '展会',
  '信息',
  '海洋',
  '汽车',
  '车间',
  '路径',
  '路演',
  '全面',
  '全力',
  '温暖',
  '通过',
  '连线',
  '连续',
  '成长',
  '成就',
  '成立',
  '华章',
  '华为',
  '解读',
  '解析',
  '解码',
  '施工',
  '施策',
  '江南',
  '江北',
  '江山',
  '白皮书',
  '包容',
  '国内',
  '党建',
  '党委',
  '党员',
  '党课',
  '能源',
  '水利',
  '水电',
  '荣誉',
  '常态',
  '宣传',
  '宣讲',
  '景象',
  '云端',
  '谈心',
  '谈判',
  '盛会',
  '盛典',
  '花絮',
  '花园',
  '农业',
  '农村',
  '金秋',
  '金奖',
  '文明',
  '文创',
  '文旅',
  '法治',
  '法律',
  '法院',
  '有力',
  '有序',
  '后记',
  '后台',
  '居民',
  '于是',
  '支持',
  '支部',
  '管理',
  '管委会',
  '公司',
  '公园',
  '相关',
  '都市',
  '石油',
  '马上',
  '任务',
  '任命',
  '任免',
  '左右',
  '乐园',
  '时间',
  '时刻',
  '时尚',
  '安排',
  '安徽',
  '云南',
  '贵州',
  '宁夏',
  '宁波',
  '贺信',
  '贺电',
  '程序',
  '程度',
  '权益',
  '游戏',
  '查处',
  '况且',
  '关于',
  '沙龙',
  '满意',
  '满园',
  '文章',
  '文件',
  '东部',
  '国庆',
  '元旦',
  '春节',
  '端午',
  '中秋',
  '元宵',
  '牛年',
  '龙年',
  '马年',
  '鸡年',
  '兔年',
]);

function isOneWord(token: string): boolean {
  return words(token).length === 1;
}
