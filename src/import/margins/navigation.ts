/**
 * What a site prints around a page: controls, menus, breadcrumbs, rights. Known by what a line is made of: a line
 * whose every piece is a control is none of the paper's, whatever stands between the pieces.
 */

/** 标题列表, 文章目录: what stands over a list of headlines, by what it lists and what it is. */
export const TITLE_LISTS: readonly string[] = [
  '标题',
  '新闻',
  '文章',
  '稿件',
  '内容',
  '篇目',
  '篇名',
].flatMap((listed) => ['列表', '导航', '目录', '索引', '一览'].map((list) => listed + list));

/** Controls that no headline consists of. */
const CONTROLS =
  'Facebook WhatsApp Twitter Telegram Instagram LINE Email 电邮 邮件 转寄 友善列印 转寄好友 字级 回列表 发给好友 人气 点阅 点阅数 浏览数 阅读数 推荐给好友 转发给好友 发送给好友 告诉好友 按日期查找 按日期浏览 请继续往下阅读 继续往下阅读 赞助商连结 赞助商链接 赞助连结 赞助商广告 按此了解更多 了解更多 了解详情 看更多即时新闻 阅读 微信扫一扫 扫一扫关注 关注该公众号 长按关注 长按二维码关注 长按识别二维码 轻触阅读原文 已关注 分享收藏 知道了 点击上方蓝字 点击上方蓝字关注我们 点击蓝字 点击蓝字关注我们 点击关注 关注我们 +关注 关注 星标我们 设为星标 字级 列印 存新闻 海报 生成海报 ADVERTISEMENT 在看 点个在看 网摘 推荐 商城 手机看新闻 T T| 默认o 默认○ 看更多 看更多新闻 更多新闻 分享让更多人看到 扫码分享 分享到朋友圈 点击收听 收听 听报道 原文 查看版面图 返回顶端 返回本版 版面阅读 图文版 文字版 报纸订阅 报刊订阅 举报电话 版面浏览 本版导航 报纸导航 返回目录 返回首页 返回顶部 返回主页 返回列表 返回版面 回到顶部 放大 缩小 默认 全文复制 复制全文 复制链接 上一篇 下一篇 上一版 下一版 上一期 下一期 上一页 下一页 前一期 后一期 前一版 后一版 上一条 下一条 上期 下期 前一天 后一天 标题导航 版面导航 版面目录 版面概览 版面列表 版面缩略图 版次导航 版面图 查看版面 返回版面图 本版新闻列表 本版新闻 本版标题导航 本版标题 本版内容 本版文章 本版目录 文章列表 新闻列表 往期回顾 往期查询 往期报纸 往期浏览 往期 过往期刊 按日期检索 按日期查询 日期检索 数字报检索 人民网检索 站内检索 全文检索 高级检索 高级搜索 站内搜索 搜索 检索 字号 字体 大号 中号 小号 特大 加大 减小 放大镜 分享到 分享至 分享 转发 微信 微博 新浪微博 腾讯微博 QQ空间 QQ好友 QQ 朋友圈 微信朋友圈 人人网 豆瓣 开心网 朗读 朗读本版 朗读全文 语音播报 语音朗读 听报 听新闻 停止朗读 暂停 播放 打印 打印本页 打印本稿 打印本版 打印文章 打印版面 关闭 关闭窗口 关闭本页 收藏 加入收藏 收藏本站 收藏本页 设为首页 展开通版 收起通版 通版阅读 PDF版下载 PDF版 PDF下载 下载 PDF 下载PDF 版面PDF 查看PDF 原版PDF 下载本版 首页 网站首页 主页 English 中文版 繁体 简体 繁體 繁体中文 简体中文 中文 无障碍 无障碍阅读 长者版 数字报 数字报首页 数字报刊 数字报纸 电子报 电子版 电子报首页 手机报 报纸首页 报纸版面 报网首页 版权声明 网站声明 网站律师 免责声明 法律声明 隐私政策 隐私声明 我要评报 我要评论 我来评论 我要投稿 我给版面打分 版面打分 打分 发表评论 查看评论 网友评论 留言须知 留言板 关于我们 关于本报 关于人民日报社 本报简介 报社简介 报社介绍 联系我们 联系方式 广告服务 广告刊例 招聘英才 招聘信息 诚聘英才 网站地图 站点地图 友情链接 合作伙伴 使用帮助 帮助 意见反馈 用户登录 用户注册 登录 注册 退出 会员中心 新闻排行榜 新闻排行 点击排行 点击排行榜 热点排行 热门新闻 热点新闻 热文 扫一扫 扫码阅读 手机版 手机阅读 手机看报 客户端 客户端下载 下载客户端 APP下载 移动版 电脑版 触屏版 看原文链接 看原文连结 原文链接 原文连结 查看原文 阅读原文 点击查看 点击查看大图 点击放大 查看大图 查看更多 更多 更多内容 广告 订阅 投稿 RSS 纠错 我要纠错 举报 点赞 赞 评论 相关新闻 相关阅读 相关文章 推荐阅读 延伸阅读 猜你喜欢 编辑推荐 日报 周报 晚报 晨报 杂志 期刊 专刊 图片 视频 版面 目录 评报 版次 报头 来源 字号大小 大 中 小 A+ A- A A++'.split(
    ' ',
  );
/** Words among them that a paper may print itself, as a column or a section: furniture only beside other controls. */
const AMBIGUOUS = new Set(
  'Facebook WhatsApp Twitter Telegram Instagram LINE Email 电邮 邮件 转寄 下载 阅读 海报 在看 网摘 推荐 商城 T T| 默认 分享 转发 往期 上期 下期 首页 主页 主页 繁体 简体 中文 English PDF QQ 暂停 播放 版面打分 打分 相关新闻 相关阅读 相关文章 推荐阅读 延伸阅读 热点新闻 热门新闻 编辑推荐 广告 订阅 投稿 举报 点赞 赞 评论 日报 周报 晚报 晨报 杂志 期刊 专刊 图片 视频 版面 目录 评报 版次 报头 来源 更多 帮助 检索 搜索 大 中 小 A 特大 客户端 合作伙伴 本版新闻 点击查看 RSS 纠错 微信 微博 招聘信息'.split(
    ' ',
  ),
);
const BY_FIRST = new Map<string, string[]>();
for (const word of new Set([...CONTROLS, ...TITLE_LISTS])) {
  const first = word[0]!.toLowerCase();
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), word.toLowerCase()].sort((a, b) => b.length - a.length),
  );
}

/** What stands between controls, and says nothing: signs, and figures such as 1分 2分. */
const BETWEEN =
  /^(?:[\s|·•:：、,，/\\()（）[\]【】〖〗〔〕「」『』<>〈〉《》«»‹›{}=+\-—_.*#^~◆■●▲▼►◄▶◀○◎⊕⊖⊙□★☆※↑↓←→…"“”]|\d{1,2}分|第?0?\d{1,2}[:：]\d{2})/u;

/** What a text is made of, when it is made of controls. */
export interface Controls {
  /** Controls that cannot be anything else. */
  sure: number;
  all: number;
}

/**
 * Reads a text as controls and nothing else; spaces inside words (返 回 目 录) do not matter.
 * @param text folded text
 * @returns undefined when anything else is in it
 */
export function readControls(text: string): Controls | undefined {
  const squeezed = text.replace(/\s+/gu, '').replace(ARROW_FIGURES, '').toLowerCase();
  if (squeezed === '' || squeezed.length > LONGEST) return undefined;
  const found = { sure: 0, all: 0 };
  for (let at = 0; at < squeezed.length;) {
    const word = (BY_FIRST.get(squeezed[at]!) ?? []).find((one) => squeezed.startsWith(one, at));
    if (word) {
      found.all++;
      if (!AMBIGUOUS_FOLDED.has(word)) found.sure++;
      at += word.length;
    } else {
      const between = BETWEEN.exec(squeezed.slice(at, at + 8))?.[0];
      if (!between) return undefined;
      at += between.length;
    }
  }
  return found.all > 0 ? found : undefined;
}

/** 3上一版 下一版4, 上一版3 4下一版: figures that a font of arrows showed as arrows. */
const ARROW_FIGURES = /[34789](?=[上前下后]一[篇版期页])|(?<=[上前下后]一[篇版期页])[34789:]/gu;

/** 点赞 36   评论 2   分享: controls with how often they were used. */
function countedControls(text: string): Controls | undefined {
  const found = COUNT.test(text) ? readControls(text.replace(COUNTS, ' ')) : undefined;
  return found && found.all > 1 ? found : undefined;
}

const COUNT = /(?<=\p{Script=Han})\s*[:：]?\s*[(（]?\d+(?:,\d{3})*(?:\.\d+)?\s*[万千wWkK]?\+?[)）]?(?=\s|$)/u;
const COUNTS = new RegExp(COUNT, 'gu');
const AMBIGUOUS_FOLDED = new Set([...AMBIGUOUS].map((word) => word.toLowerCase()));
/** Longer lines are text. */
const LONGEST = 160;

/** 当前位置：首页 > 数字报 > …, 首页 > 数字报, 某某新闻网 / 产经 / 综合. */
const PATH =
  /^(?:(?:您|你)?(?:当前|现在)?(?:所在)?的?(?:所在)?位置(?:是|在)?\s*[:：]|(?:网站)?首页\s*[>»→\-/]\s*\S|\p{Script=Han}{2,10}(?:网|报|在线)(?:(?:\s*[>»]\s*[\p{Script=Han}·]{2,10}){1,4}|(?:\s*\/\s*[\p{Script=Han}·]{2,10}){2,4})$)/u;
/** 上一篇：仙女湖迎来早稻收割 */
const NEIGHBOUR = /^[\s<>«»|]*(?:上一[篇版期条]|下一[篇版期条]|前一[篇版期]|后一[篇版期])\s*[:：]\s*\S/u;
/** ICP备, 技术支持 and other lines at the foot of a site. */
const FOOT =
  /ICP\s*备|公网安备|网安备|信息网络传播视听|互联网新闻信息服务许可|增值电信业务|(?:网络)?违法和?不良信息举报|技术支持\s*[:：]|Copyright|All\s*Rights?\s*Reserved|©|版权所有|(?:人民网|新华网|本网站?)(?:版权|股份)|建议使用\S{0,12}(?:浏览器|分辨率)|最佳浏览/iu;
/** Terms of use: several words of the law in sentences about the site itself. */
const OF_SITE =
  /电子版|数字报|本网站?|本站|人民网|新华网|网站|留言|网友|用户|本报及?(?:其)?(?:网站|所属)|浏览者|转载者/u;
const TERMS =
  /未经|授权|不得|转载|复制|镜像|引用|法律责任|法律、法规|版权|著作权|网上道德|管理笔名|留言|追究|商业性目的|书面|许可|免费|注明来源|权利人/gu;
const FEWEST_TERMS = 2;
/** A day that is the reader's, not the paper's. */
const VISIT =
  /(?:访问|打印|列印|下载|浏览|复制|导出|检索|查询|登录|抓取|采集)(?:日期|时间|于)\s*[:：]?|^\s*(?:今天是|现在是|今日是|当前时间|北京时间)/u;
/** 日 一 二 三 四 五 六, 2 3 4 5 6 7 8, << 2020年8月 >> */
const CALENDAR =
  /^(?:(?:星期|周)?[日一二三四五六](?:\s*(?:星期|周)?[日一二三四五六]){6}|\d(?:\s*\d){3,}|[<«‹]+\s*\d{4}\s*年\s*\d{1,2}\s*月\s*[>»›]+|\d{4}\s*年\s*\d{1,2}\s*月\s*(?:日历|[<>«»]+))$/u;
/** 1分 2分 3分: readers rate the page. */
const RATING = /^(?:\d{1,2}分[\s|]*){3,}$/u;
/** 人民日报图文数据库（1946—2024）: the site's own name. */
const SITE_NAME =
  /^[《]?[\p{Script=Han}]{2,12}(?:图文|全文)?(?:数据库|资料库|数字报平台|数字报刊平台|数字报系统|检索系统|全文库)[》]?\s*(?:[(（][^()（）]{2,24}[)）])?$/u;
/** 点个“在看”，让更多人看到: what a post asks of its reader. */
const PROMPT =
  /^(?:(?:下载|赞好|追踪|加入|订阅|关注)\S{0,14}(?:APP|客户端|专页|频道|粉丝团|公众号|官方账号)(?:\s[^。]{0,16})?$|(?:按此|点此|点这里|立即)(?:了解|查看|下载|订阅|登记|报名|领取|购买)[^。，,；]{0,6}\s[^。]{0,20}$|(?:点个?|点击|长按|扫描?|识别|喜欢|觉得)[^。]{0,16}(?:在看|关注我们|关注本?(?:公众)?号|点赞|三连)[^。]{0,12}$)/iu;
/** 不用抽 现在用APP看新闻 保证天天中奖　点我下载APP: phrases set apart, with a site's application among them. */
const APPLICATION =
  /^(?=.*\s)(?=.*(?:下载|安装|打开|现在用)\s?\p{Script=Han}{0,4}(?:APP|客户端))[^。；]{6,80}$/iu;
/** 请您登入网站会员，发表评论。 */
const LOGIN = /^(?:请|欢迎)?[您你]?(?:先|请)?登[录入陆][^。！？]{0,16}(?:评论|留言|发言|讨论)[。!！]?$/u;
/** Where advertisements stood: no headline is that word and nothing else. */
const ADVERTISES =
  /^[\s【〖〔[(<〈《‹«「『]*(?:广告|ADVERTISEMENT|Advertisement)(?:[\s/|]*(?:广告|ADVERTISEMENT|Advertisement))*[\s】〗〕\])>〉》›»」』]*$/u;
/** 广告（请继续阅读本文）: where one stands between two paragraphs. */
const ADVERTISEMENT_ABOVE = /^广告\s*[(（](?:请继续|继续|未完|以下)[^()（）]{0,12}[)）]$/u;
/** Heads of lists of other stories. */
const OTHERS =
  /^[\s【[◆■●▶>|]*(?:更多\S{0,8}(?:新闻|报[道导]|内容|文章|阅读|资讯)|(?:相关|推荐|延伸|热门|热点|精彩|最新|往期|其他|同版|本版其他)(?:新闻|阅读|文章|报[道导]|内容|推荐|稿件|专题)|(?:新闻|点击|热点|热文|阅读|点赞)排行榜?|(?:最多人|热门|人气)(?:点阅|阅读|浏览|点击|分享)|猜你喜欢|大家都在看|看了又看|喜欢此内容的人还喜欢|编辑推荐|你可能(?:还)?(?:喜欢|感兴趣))\s*[】\]>»:：…]*$/u;

/** How a line belongs to the site. */
export type SiteLine =
  | { role: 'navigation'; sure: boolean }
  | { role: 'rights' | 'calendar' | 'visit' | 'path' }
  | { role: 'others' };

/**
 * Reads a whole line as the site's.
 * @param text folded text of one printed line
 */
export function readSiteLine(text: string): SiteLine | undefined {
  const bare = text.trim();
  if (OTHERS.test(bare)) return { role: 'others' };
  const controls = readControls(bare) ?? countedControls(bare);
  if (controls)
    return { role: 'navigation', sure: controls.sure > 0 || controls.all > 2 || ADVERTISES.test(bare) };
  if (PROMPT.test(bare) || LOGIN.test(bare) || APPLICATION.test(bare) || ADVERTISEMENT_ABOVE.test(bare))
    return { role: 'navigation', sure: true };
  if (SITE_NAME.test(bare)) return { role: 'path' };
  if (RATING.test(bare)) return { role: 'navigation', sure: true };
  if (CALENDAR.test(bare)) return { role: 'calendar' };
  if (bare.length <= LONGEST_HEAD && VISIT.test(bare) && /\d/u.test(bare)) return { role: 'visit' };
  if (PATH.test(bare) && bare.length <= LONGEST) return { role: 'path' };
  if (NEIGHBOUR.test(bare) && bare.length <= LONGEST_HEAD) return { role: 'navigation', sure: true };
  if (bare.length <= LONGEST && FOOT.test(bare) && !/[。！？]\S/u.test(bare)) return { role: 'rights' };
  if (OF_SITE.test(bare) && (bare.match(TERMS) ?? []).length >= FEWEST_TERMS && isTerms(bare))
    return { role: 'rights' };
  return undefined;
}

const LONGEST_HEAD = 60;

/** Reports on law have such words, too; terms of use forbid, and speak of themselves. */
function isTerms(text: string): boolean {
  return /未经[^。]{0,40}(?:授权|许可|同意|允许)|(?:追究|承担)[^。]{0,30}(?:法律)?责任|^\d{1,2}[.、．][^。]{0,30}(?:网上道德|管理笔名|留言|转载|网友|用户|法律、法规)|一切(?:内容|权[利力])|^(?:版权声明|免责声明|凡本网|凡注明)/u.test(
    text,
  );
}

/** Where controls stand before or after something else on a line: `22版：区域经济   PDF版下载 下一版`. */
export interface ControlEnds {
  /** Offset where the controls before it end, 0 for none. */
  from: number;
  /** Offset where the controls after it begin, the length for none. */
  to: number;
}

/**
 * Finds controls at the ends of a line; only words set apart by spaces or bars count, and only such as are nothing else.
 * @param text folded text of one printed line that is not made of controls alone
 * @returns undefined when there are none
 */
export function controlsAtEnds(text: string): ControlEnds | undefined {
  if (text.length > LONGEST || /[。！？；]/u.test(text) || PROMPT.test(text.trim())) return undefined;
  const found = [...text.matchAll(/[^\s|｜]+/gu)].map(({ index, 0: token }) => ({ index, token }));
  const tokens = found.map(({ index, token }, order) => {
    const next = found[order + 1]?.token ?? '';
    // 阅读 812: how often it was used.
    const counted = COUNTED.test(token) || (USED.test(token) && COUNT_ALONE.test(next));
    const isCount = COUNT_ALONE.test(token) && isCountable(found[order - 1]?.token ?? '');
    return {
      from: index,
      to: index + token.length,
      sure: counted || (readControls(token)?.sure ?? 0) > 0,
      control: counted || isCount || readControls(token) !== undefined || BETWEEN_ONLY.test(token),
    };
  });
  // 上一版  3 4  下一版: arrows in a font of symbols, copied as the figures that they stand for.
  const isFigure = found.map(({ token }) => /^\d$/u.test(token));
  tokens.forEach((token, order) => {
    if (!isFigure[order]) return;
    const [before, after] = [isFigure.lastIndexOf(false, order), isFigure.indexOf(false, order)];
    if (tokens[before]?.control && tokens[after]?.control) token.control = true;
  });
  let first = 0;
  while (first < tokens.length && tokens[first]!.control) first++;
  if (!tokens.slice(0, first).some(({ sure }) => sure)) first = 0;
  let last = tokens.length;
  while (last > first && tokens[last - 1]!.control) last--;
  if (!tokens.slice(last).some(({ sure }) => sure)) last = tokens.length;
  if (first >= last || (first === 0 && last === tokens.length)) return undefined;
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to };
}

const COUNT_ALONE = /^\d+(?:\.\d+)?[万千wWkK]?\+?[次人条]?$/u;
/** What readers do on a site, and it counts: no headline and no name ends with one and its figure. */
const USE = '(?:阅读|浏览|点击|播放|围观|评论|跟贴|留言|点赞|转发|收藏|在看)[量数]?';
const USED = new RegExp(`^${USE}[:：]?$`, 'u');
const FIGURE = String.raw`\d+(?:\.\d+)?[万千wWkK]?\+?[次人条]?`;
/** 阅读3521, 评论：4, 1.2万阅读 */
const COUNTED = new RegExp(`^(?:${USE}[:：]?${FIGURE}|${FIGURE}${USE})$`, 'u');

function isCountable(token: string): boolean {
  return USED.test(token) || readControls(token) !== undefined;
}

const BETWEEN_ONLY = /^[|·•:：、/()（）[\]【】<>«»‹›+\-—_◆■●▲▼►◄▶◀○◎⊕⊖⊙□★☆※↑↓←→]+$/u;
