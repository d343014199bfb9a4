/** Words of which the generated articles are made: our own lists, no text of any paper. */
const words = (text: string) => text.trim().split(/\s+/);

/** Surnames of invented reporters. */
export const SURNAMES = words(
  '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜 谢 邹 喻 柏 窦 章 云 苏 潘 葛 范 彭 鲁 韦 马 方 任 袁 柳 唐 罗 薛 雷 贺 倪 汤 滕 殷 毕 郝 安 常 乐 于 傅 齐 康 伍 余 顾 孟 黄 穆 萧 尹 欧阳 上官 诸葛 司马',
);
/** Given names of invented reporters. */
export const GIVEN = words(
  '伟 芳 娜 敏 静 强 磊 洋 艳 勇 军 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 文 辉 力 健 鹏 飞 宇 浩 晨 曦 岚 峰 嘉 慧 雅 思 远 志 国 建 华 海 燕 婷 雪 琳 凯 博 睿 哲 航 瑞 昕 彤 颖 璐 斌 亮',
);
/** Names of invented companies. */
export const FIRMS = words(
  '华远 天启 博泰 恒创 金睿 科瑞 中联 东方 新元 瑞德 明泽 宏图 星辰 启明 蓝海 光耀 智远 鼎新 汇川 凌云 同创 信达 海纳 云帆 融通 卓越 立德 晶合 格物 致远 思创 万象 乾元 开泰 兴业 图南 长风 九章 北辰 南山',
);
/** What a company’s name ends with. */
export const FIRM_KINDS = words(
  '科技 电子 药业 新材料 装备 能源 半导体 软件 生物 光电 智能 医疗 数据 信息 精密 航空',
);
/** What sentences are about. */
export const NOUNS = words(
  '园区 企业 产业 项目 平台 人才 技术 资金 市场 政策 服务 环境 机制 模式 成果 专利 标准 品牌 集群 链条 园地 载体 孵化器 加速器 实验室 研究院 中试基地 生产线 车间 厂房 仓库 码头 口岸 展厅 样机 设备 芯片 传感器 电池 组件 药品 疫苗 试剂 器械 机器人 无人机 软件 算法 模型 数据 网络 基站 卫星 材料 合金 薄膜 纤维 涂料 零部件 整车 轴承 机床 激光器 显示屏 服务器 存储器 光纤 电缆 变压器 风机 光伏板 储能柜 氢气 燃料 订单 合同 贷款 基金 债券 股权 税收 产值 利润 出口额 营业收入 就业 培训 学院 课程 导师 团队 博士 工程师 技师 学徒 社区 公寓 食堂 班车 道路 管网 绿地 公园 河道 厂区 窗口 审批 证照 热线 专班 方案 规划 细则 清单 台账 例会 论坛 大赛 展会 路演 签约 开工 投产 验收',
);
/** What is done. */
export const VERBS = words(
  '推进 建设 完善 引进 培育 打造 优化 提升 扩大 支持 组织 开展 落实 启动 实施 加快 深化 探索 建立 健全 发布 签署 举办 承接 转化 攻克 突破 研发 测试 量产 交付 改造 升级 扩建 整合 对接 服务 走访 调研 梳理 解决 协调 保障 发放 减免 补贴 奖励 评选 授予 认定 申报 通过 完成 实现 达到 超过 增长 节约 缩短 压减 覆盖 连接 集聚 辐射 带动',
);
/** How things are. */
export const QUALITIES = words(
  '新型 高端 先进 绿色 智能 数字 关键 核心 共性 前沿 优质 重点 骨干 龙头 特色 专业 公共 综合 开放 协同 长效 精准 高效 便捷 专项 首个 首批 国产 自主 可靠',
);
/** Where things happen. */
export const PLACES = words(
  '东部 西部 南部 北部 中心 滨江 临港 空港 高铁 大学城 软件园 生物园 光电园 装备园 物流园 新城 老城 河西 河东 湖畔',
);
/** When things happen. */
export const TIMES = words(
  '近日 日前 今年以来 上半年 一季度 年初 去年 目前 截至上月 本月 近三年 五年来 下一步 明年',
);
/** What a sentence may begin with. */
export const LINKS = words('同时 此外 其中 为此 据介绍 据统计 在此基础上 与此相应 下一步 值得一提的是');
/** Units of counted things. */
export const UNITS = words('家 个 项 万元 亿元 平方米 万平方米 台 套 件 名 人次 公里 亩 吨');
