/** Invented newspaper pages for the benchmark: the same number gives the same page. */

const PLACES = [
  '绵阳',
  '襄阳',
  '咸阳',
  '宝鸡',
  '长春',
  '芜湖',
  '株洲',
  '南昌',
  '潍坊',
  '湘潭',
  '福州',
  '安康',
  '洛阳',
  '景德镇',
  '渭南',
  '许昌',
  '赣州',
  '湛江',
  '自贡',
  '新余',
];
const SUBJECTS = [
  '光电器件',
  '航空材料',
  '医用影像',
  '工业软件',
  '储能电池',
  '种业研究',
  '轨道装备',
  '精密仪器',
  '功能陶瓷',
  '智能网联',
];
const ACTS = ['开工建设', '投入运行', '通过验收', '签约落户', '实现量产', '扩大产能', '迎来客商', '完成封顶'];
const SURNAMES = ['李', '王', '张', '刘', '陈', '欧阳', '赵', '周', '吴', '郑'];
const GIVEN = ['一鸣', '思远', '清', '文澜', '子涵', '书衡', '雨桐', '知秋'];
/** Words of two characters; clauses strung from them are no sense, but as various as prose. */
const WORDS =
  '车间 工人 订单 机床 屏幕 曲线 温度 清晨 仓库 码头 图纸 样机 客户 学徒 师傅 零件 轴承 叶片 涂层 晶体 光纤 镜头 水泵 阀门 电缆 数据 模型 算法 试验 报告 合同 资金 贷款 税费 窗口 印章 流程 证照 公寓 钥匙 食堂 班车 夜校 讲座 院校 课题 教授 学生 竞赛 展台 样品 市集 港口 列车 航班 货柜 海关 关税 汇率 订货 发货 物流 包装 回收 节能 光照 风力 水质 湿地 树木 花草 道路 桥梁 管网 灯光 广场 书店 球场 医院 药材 疫苗 影像 检测 标准 专利 商标 论文 奖项 名单 计划 目标 进度 比例 数量 面积 高度 重量 速度 效率 成本 价格 利润 产值 增幅 同比 季度 年份 早春 盛夏 深秋 隆冬 节日 周末 夜晚 正午'.split(
    ' ',
  );
const VERBS =
  '调试 安装 检修 比较 记录 核对 签下 运往 送到 改造 扩建 引进 培养 考察 讨论 公布 登记 减免 缩短 提高 联合 试制 组装 打磨 编写 验收 更换 测量 推介 采购 种植 浇灌 清洗 搬运 拆解 租用 合办 走访 答复 汇总'.split(
    ' ',
  );

/**
 * @param number which page
 * @param size about how many bytes of UTF-8
 */
export function invented(number: number, size: number): string {
  const random = generator(number + 1);
  const pick = <T>(items: T[]): T => items[Math.floor(random() * items.length)]!;
  const month = 1 + (number % 12);
  const lines = [
    `综合新闻 ${2010 + (number % 14)}年${month}月${1 + (number % 28)}日 第${1 + (number % 8)}版 责编:李明`,
    '',
  ];
  while (Buffer.byteLength(lines.join('\n')) < size) {
    const [place, subject, act] = [pick(PLACES), pick(SUBJECTS), pick(ACTS)];
    const author = pick(SURNAMES) + pick(GIVEN);
    lines.push(
      `${place}高新区:${subject}项目${act}`,
      '',
      `本报讯 (记者 ${author}) ${paragraph(`${month}月${1 + Math.floor(random() * 28)}日,${place}高新区${subject}项目${act}`)}`,
      '',
    );
    for (let count = 0; count < 3; count++)
      lines.push(
        paragraph(`${pick(['据介绍', '目前', '下一步', '近年来', '此外'])},${place}高新区围绕${subject}`),
        '',
      );
  }
  return lines.join('\n');

  function paragraph(opening: string): string {
    const clauses = Array.from(
      { length: 4 + Math.floor(random() * 5) },
      () =>
        `${pick(WORDS)}${pick(VERBS)}${2 + Math.floor(random() * 97)}${pick(['个', '件', '次', '家', '天', '吨'])}${pick(WORDS)}${pick(VERBS)}${pick(WORDS)}`,
    );
    return `${[opening, ...clauses].join(',')}。`;
  }
}

/** Linear congruential generator (Numerical Recipes): the same seed gives the same page. */
function generator(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
