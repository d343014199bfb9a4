/** Characters in common use that are mistaken for each other by their looks. */
const GROUPS = [
  '己已巳',
  '未末',
  '土士',
  '日曰',
  '人入',
  '大太犬',
  '千干于',
  '天夭',
  '毛手',
  '田由甲申',
  '治冶',
  '准淮',
  '汩汨',
  '戊戌戍',
  '侯候',
  '密蜜',
  '辨辩辫',
  '拔拨',
  '坏环',
  '折拆析',
  '住往',
  '今令',
  '仑仓',
  '历厉',
  '处外',
  '帅师',
  '西酉',
  '贝见',
  '风凤',
  '乌鸟',
  '免兔',
  '奂央',
  '沪泸',
  '盂孟',
  '肓盲',
  '荷菏',
  '茶荼',
  '晴睛',
  '清请',
  '徒徙',
  '博搏',
  '竟竞',
  '栗粟',
  '赢羸',
  '藉籍',
  '幕慕墓暮',
  '型形',
  '刺剌',
  '崇祟',
  '柱桂',
  '祟崇',
  '拢扰',
  '杨扬场',
  '阳阴',
  '深探',
  '技枝',
  '抗杭',
  '杏否',
  '洲州',
  '圳川',
  '邛邓',
  '亳毫',
  '涞莱',
  '郑邓',
  '陈阵',
  '苏办',
].map((group) => [...group]);

const NEIGHBOURS = new Map<string, Set<string>>();
for (const group of GROUPS)
  for (const character of group) {
    const others = NEIGHBOURS.get(character) ?? new Set();
    for (const other of group) if (other !== character) others.add(other);
    NEIGHBOURS.set(character, others);
  }

/** The characters that are mistaken for one. */
export const lookAlikes = (character: string): ReadonlySet<string> => NEIGHBOURS.get(character) ?? NOTHING;

const NOTHING: ReadonlySet<string> = new Set();
