/** Every text of the desk, in one place. Like all commands it speaks simplified Chinese. */

/** Texts without a place for anything. */
export const TEXTS = {
  title: '核对台',
  loading: '正在读……',
  needsScript: '核对台要用 JavaScript，请在浏览器里允许。',
  source: '原版',
  drafts: '稿件',
  queue: '文件',
  doubtsHeading: '先看这里',
  noDoubts: '没有存疑的地方了，可以写入。',
  fine: '没有问题',
  next: '下一处',
  previous: '上一处',
  undo: '撤销',
  redo: '重做',
  write: '写入',
  help: '按键',
  close: '关闭',
  restart: '从头再来',
  nextFile: '下一个文件',
  margin: '不归任何一篇的字',
  aside: '读之前放在一边的',
  untitled: '（无标题）',
  cut: '把光标移到要分开的地方，按 Enter；Esc 不分',
  cutLabel: '分开这一段',
  cutHere: '从光标处分开',
  offline: '连不上核对台。所做的都记着；在终端里再运行一次同样的命令，这一页会自己接着做。',
  singleKeys: '用单个字母键操作（不在填写框里时）',
  lessons: '写入时一并记住（import.yaml）',
  remove: '删去',
  saved: '都已记下',
  saving: '正在记下……',
  toolbar: '对选中的文字',
  form: '填写',
  willBeDraft: '写成草稿',
  willNotBeWritten: '不再写',
  drawn: '看原样',
} as const;

/** What a piece is. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  column: '栏目',
  kicker: '肩题',
  headline: '标题',
  subtitle: '副题',
  byline: '署名',
  paragraph: '正文',
  heading: '小标题',
  verse: '诗行',
  caption: '图说',
  credit: '图源',
  furniture: '版面信息',
};

/** What kind of furniture a piece is, where it helps to know. */
export const LABEL_NAMES: Readonly<Record<string, string>> = {
  unplaced: '没有归处',
  dateline: '电头',
  'page-head': '报头',
  'credit-label': '图源字样',
  jump: '转版',
  dismissed: '不收',
  navigation: '网页导航',
  index: '目录',
  'source-note': '来源说明',
};

/** Fields of the form. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  headline: '标题',
  subtitle: '副题',
  kicker: '肩题',
  column: '栏目',
  body: '正文',
  images: '图片',
  date: '日期',
  zones: '园区',
  topics: '专题',
  authors: '作者',
  kind: '类别',
  publication: '报名',
  issueDate: '出版日期',
  pageNumber: '版次',
  section: '版名',
  dateline: '电头',
  keepDraft: '还要再核对（写成草稿）',
  near: '与库中相近，仍然写入',
  file: '重复',
  draft: '草稿',
};

/** Kinds of article. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  news: '新闻',
  photo: '图片',
  commentary: '评论',
  notice: '公告',
};

/** What became of a file. */
export const STANDING_NAMES: Readonly<Record<string, string>> = {
  waiting: '还没看',
  begun: '在核对',
  written: '已写入',
  failed: '读不了',
};

/** How sure the importer was. */
export const CONFIDENCE_NAMES: Readonly<Record<string, string>> = { low: '把握低', medium: '把握中' };

/** Example of what to type in a field. */
export const HINTS: Readonly<Record<string, string>> = {
  date: '例如 2023-05-15，只知道月份写 2023-05',
  issueDate: '例如 2023-05-15',
  pageNumber: '例如 6 或 A03',
  authors: '姓名，或 姓名（身份）；按 Enter 添加',
  zones: '按 Enter 添加',
  topics: '按 Enter 添加',
};

/** How far the queue is. */
export const progressText = (written: number, all: number): string => `${all} 个文件，已写入 ${written} 个`;
/** How many doubts are left. */
export const doubtsText = (at: number, all: number): string => `第 ${at} 处，共 ${all} 处`;
/** Lists of import.yaml. */
export const LESSON_NAMES: Readonly<Record<string, string>> = {
  columns: '栏目',
  bylines: '署名写法',
  furniture: '版面信息',
  publications: '报名',
  aliases: '别名',
};
/** Asks what the paper calls a zone. */
export const aliasText = (zone: string): string => `文中怎么称呼${zone}（下次就认得，可以不填）`;
/** What was learned. */
export const learnedText = (count: number): string => (count > 0 ? ` import.yaml 记住 ${count} 条。` : '');

/** What was written. */
export const writtenText = (files: number, held: number): string =>
  `已写入 ${files} 篇${held > 0 ? `，另有 ${held} 篇库中已有，没有动` : ''}。`;
/** What is reported of an article. */
export const articleText = (at: number, title: string): string => `第 ${at} 篇 ${title || TEXTS.untitled}`;
/** An author as it is typed and shown. */
export const authorText = ({ name, role }: { name: string; role?: string }): string =>
  role ? `${name}（${role}）` : name;
