/** A text that stands for somebody who wrote → the bylines that are in it. Pure. */

/** A byline taken apart. */
export interface Byline {
  name: string;
  role?: string;
}

/** Work on a report, as papers name it before or behind a name; the longer ones first. */
const WORK =
  '文\\s*[/／、]\\s*图 图\\s*[/／、]\\s*文 图文 文图 摄影报道 摄影 摄 整理 责任编辑 责编 主编 美编 编辑 编译 编写 撰文 撰稿 报道 报导 供稿 供图 配图 制图 制表 绘图 漫画 翻译 采写 采访 采编 执笔 口述 记录 文字 视频 点评 统筹 策划 校对 作者 [文图译绘书画词曲]'
    .split(' ')
    .join('|');
/** How it ends what somebody is, in brackets: （实习记者）, （甲大学教授）. */
const OFFICE = '记者|通讯员|实习生|评论员|摄影|编辑|[者员生师授长任记席理家民士官会校院局司县市区族籍女男]';
/** Whom somebody is of: 甲县融媒体中心 王明. */
const BODY =
  '\\p{Script=Han}{2,}(?:中心|大学|公司|学校|学院|集团|协会|委员会|办公室|宣传部|编辑部|\\p{Script=Han}[局院社报台])';
/** In brackets behind a name: work, what somebody is, or more than another name of theirs (`鲁迅（周树人）`) could be. */
const BRACKETED = `(?:${WORK}|\\p{Script=Han}[^()（）]*(?:${OFFICE})|\\p{Script=Han}{2,}[报社台网刊局院]|[女男左右中]|\\p{Script=Han}[^()（）]{3,})`;
/** What somebody is, behind the name and set apart: 王明 主任. */
const TITLE =
  '\\p{Script=Han}*(?:记者|通讯员|评论员|实习生|教授|研究员|主任|书记|主席|[局会校院]长|博士|律师)';
const NAME = '\\p{Script=Han}{2,4}';
/** Names of ethnic minorities and foreigners have parts. */
const PARTS = '\\p{Script=Han}{1,9}(?:·\\p{Script=Han}{1,9})+';
const LATIN = "[A-Z][\\w.'-]*(?:\\s[A-Z][\\w.'-]*)+";
/** Work without anything between the name and it: no name ends so. */
const GLUED =
  '(?:摄影报道|摄影|摄|口述|整理|执笔|供图|供稿|制图|绘图|配图|编译|翻译|撰文|撰稿|采写|报道|报导|发自\\p{Script=Han}{2,8})';
const WORK_GLUED = new RegExp(`^(${NAME}?|${PARTS})(${GLUED})$`, 'u');
/** 图片由王明提供 */
const GIVEN_BY = new RegExp(`^(本文|图片|照片|图文|供图)?由(${NAME})(提供|拍摄|整理|翻译|撰写)$`, 'u');

const ROLE = new RegExp(
  `^((?:本报|本刊|本网|本社|《[^《》]{2,12}》|\\p{Script=Han}{1,6}[社报网台刊])?(?:特约|见习|实习|首席|驻站|摄影)*(?:记者|通讯员|评论员|撰稿人|撰稿|实习生|摄影|编辑))[:：\\s]*(?=${NAME}(?:(?:\\s+|以及|[和与及跟暨])${NAME})*$|${PARTS}$|${LATIN}$)`,
  'u',
);
/** Who wrote and who took the pictures, as captions and short reports say it: 文/图 张三, 文/张三, 张三 摄, 张三（实习记者）. */
const WORK_BEFORE = new RegExp(
  `^(?:(${WORK})(?:\\s*[/／:：]\\s*|\\s+)|(${BODY}|${TITLE})\\s+)(?=${NAME}(?:\\s+${NAME})*$)`,
  'u',
);
const WORK_BEHIND = new RegExp(
  `^(${NAME}(?:\\s+${NAME})*?|${PARTS}|${LATIN})(?:(?:\\s*[/／:：]\\s*|\\s+)(${WORK})|(?:\\s+|\\s*[:：]\\s*)(${TITLE}|${BODY})|\\s+(发自\\p{Script=Han}{2,8}))$`,
  'u',
);
/** Whoever sent something in is often no person. */
const SENT = /^(\p{Script=Han}{4,})\s*(供稿|供图)$/u;
const ROLE_BEHIND = new RegExp(`^(${NAME}|${PARTS})\\s*[(（]\\s*(${BRACKETED})\\s*[)）]$`, 'u');
/** A role in brackets before a name: （记者）张三. */
const ROLE_BRACKETED =
  /^[(（]([^()（）]*(?:记者|通讯员|实习生|评论员|摄影|编辑))[)）]\s*(?=\p{Script=Han}{2,4}$)/u;
/** Before what follows another byline: 记者张三 通讯员李四, 张三 文 李四 图, 张三/文 李四/图, 张三（文）李四（图）. */
const NEXT_ROLE = new RegExp(
  [
    '\\s+(?=[文图]\\s*[/／]\\s*(?![文图](?:\\s|$)))',
    `\\s+(?=(?:${WORK})[:：])`,
    `(?<=^(?:(?:${WORK})\\s+${NAME}\\s+)*(?:${WORK})\\s+${NAME})\\s+(?=(?:${WORK})\\s)`,
    `(?<=^(?:${NAME}${GLUED}\\s+)*${NAME}?${GLUED})\\s+(?=${NAME})`,
    `(?<=[\\s/／](?:${WORK}))\\s+(?=${NAME}(?:\\s|[/／]))`,
    `(?<=${NAME}\\s*[(（]\\s*${BRACKETED}\\s*[)）])\\s*(?=${NAME}(?:\\s|[(（]|$))`,
    '\\s+(?=(?:本报|本刊|本网|本社|特约|见习|实习|首席|驻站|摄影)*(?:记者|通讯员|评论员|撰稿人|撰稿|实习生|摄影|编辑)[:：\\s]*\\p{Script=Han}{2})',
  ].join('|'),
  'u',
);
/** Two Han names side by side. */
const SIDE_BY_SIDE = /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u;
/** One name, set apart to the width of three or four characters, as papers print short ones (`王　明`). */
const APART = /(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu;
const APART_WHOLE =
  /^(?:\p{Script=Han}{2}\s+(?![摄译文图绘])\p{Script=Han}|(?![摄译文图绘])\p{Script=Han}\s+\p{Script=Han}{2})$/u;

function joined(text: string): string {
  const pairs = text.replace(APART, '$1$2');
  return APART_WHOLE.test(pairs) ? pairs.replace(/\s+/gu, '') : pairs;
}

/** Signs that part names: commas, and bars, slashes and an “and” set apart between Chinese names. */
const PARTING =
  /[，、；;]|(?<=[”’」』])\s*(?=[“‘「『])|,(?!\s*(?:Jr|Sr|II|III|Inc|Ltd|Co|PhD|MD)\b)|(?<=\p{Script=Han}{2})\s*[/／|｜\\＼&＆+＋]\s*(?=\p{Script=Han}{2})|(?<=\p{Script=Han})\s+(?:and|以及|[和与及跟同暨])\s+(?=\p{Script=Han})|(?<=[A-Z]\S*\s[A-Z]\S*)\s+and\s+(?=[A-Z]\S*\s[A-Z])/u;

/** Names of people with “and” between them: 张三和李四; 李和平 is one. */
const CHAIN = /^(\p{Script=Han}{2,3})(?:以及|[和与及跟暨])(\p{Script=Han}{2,}$)/u;
const PERSON = /^\p{Script=Han}{2,3}$/u;

/** @returns the text alone where it is no chain of names */
function chained(text: string): string[] {
  const [, first, rest] = CHAIN.exec(text) ?? [];
  const others = rest === undefined || PERSON.test(text) ? [] : chained(rest);
  return others.length > 0 && others.every((name) => PERSON.test(name)) ? [first!, ...others] : [text];
}

/** Behind a name, for those who are not named: 张三等, 张三 等三人. */
const OTHERS = /(?<=\p{Script=Han}{2})\s*等\s*(?:[\d一二三四五六七八九十几多]*\s*[人名位])?$/u;

/** The names in a text: without brackets, ornaments and marks around them, apart where commas part them. */
export function namesIn(text: string): string[] {
  return bare(text)
    .split(PARTING)
    .flatMap((piece) => chained(piece.trim()))
    .map(bare)
    .filter(Boolean);
}

/** Brackets and quotation marks by what closes them. */
const CLOSED_BY = new Map(
  ['[]', '【】', '［］', '〔〕', '()', '（）', '""', "''", '“”', '‘’', '<>', '〈〉', '「」', '『』'].map(
    (pair) => [pair[0]!, pair[1]!],
  ),
);
const OPENED_BY = new Map([...CLOSED_BY].map(([opening, closing]) => [closing, opening]));
/** Ornaments before a byline, and punctuation that ends it. */
const ORNAMENT_BEFORE = /^[\s□■◆◇●○▲△★☆※*＊，、；：:—–-]+/u;
const ORNAMENT_AFTER = /(?<![\s*＊，、；：:。])[\s*＊，、；：:。]+$/u;

/** Before a name in English. */
const BY = /^by\s+(?=\S)/iu;

/** A name without what stands around it; brackets within it stay (`“小镇”课题组`). */
function bare(text: string): string {
  const name = text.replace(ORNAMENT_BEFORE, '').replace(ORNAMENT_AFTER, '').replace(BY, '');
  const [first, last] = [name.charAt(0), name.charAt(name.length - 1)];
  const [closing, opening] = [CLOSED_BY.get(first), OPENED_BY.get(last)];
  const inside = name.slice(1, -1);
  if (closing !== undefined && last === closing && ![first, last].some((mark) => inside.includes(mark)))
    return bare(inside);
  if (closing !== undefined && !name.slice(1).includes(closing)) return bare(name.slice(1));
  if (opening !== undefined && !name.slice(0, -1).includes(opening)) return bare(name.slice(0, -1));
  return name;
}

/** What may stand between two names: nothing, an “and” or a sign. */
const BETWEEN = /^\s*(?:以及|and|[和与及跟同暨兼&＆+＋·~～—－-])?\s*/u;

/**
 * The names that make up a text, each of them known.
 * @returns undefined where the text is no such chain
 */
export function knownIn(text: string, isKnown: (name: string) => boolean): string[] | undefined {
  if (isKnown(text)) return [text];
  // The longest first: a name may begin with another.
  for (let end = Math.min(text.length, LONGEST_LIST) - 1; end > 1; end--) {
    const name = text.slice(0, end).trim();
    if (!isKnown(name)) continue;
    const others = knownIn(text.slice(end).replace(BETWEEN, ''), isKnown);
    if (others) return [name, ...others];
  }
  return undefined;
}
/** Names written together in one item; what is longer is something else. */
const LONGEST_LIST = 200;

/** 文/图 and 文/张三 hold a slash that parts nothing. */
const isWork = (text: string) => [WORK_BEFORE, WORK_BEHIND, GIVEN_BY].some((form) => form.test(text));

/**
 * The bylines in a text that stands for one.
 * @param isKnown whether somebody of that name is registered: then nobody takes it apart
 */
export function bylinesIn(text: string, isKnown: (name: string) => boolean = () => false): Byline[] {
  if ((PERSON.test(text) && !OTHERS.test(text) && !WORK_GLUED.test(text)) || isKnown(text))
    return [{ name: text }];
  const known = knownIn(text.replace(OTHERS, ''), isKnown);
  if (known) return known.map((name) => ({ name }));
  const set = joined(bare(text));
  const pieces =
    isWork(set) && !NEXT_ROLE.test(set) ? [set] : namesIn(set).flatMap((piece) => piece.split(NEXT_ROLE));
  return withRoles(pieces.flatMap((piece) => bylinesOf(piece.trim().replace(OTHERS, ''))));
}

const ONLY_ROLE =
  /^(?:本报|本刊|本网|本社)?(?:特约|见习|实习|首席|驻站|摄影)*(?:记者|通讯员|评论员|撰稿人|实习生|摄影|编辑|责编)$/u;

/** Whether a text is what somebody is, and no name: 记者, 特约通讯员. */
export const isRole = (text: string): boolean => ONLY_ROLE.test(text);

/** Roles that stand behind a comma belong to the name before them (`张三，记者`), or to the one behind (`记者，张三`). */
function withRoles(bylines: Byline[]): Byline[] {
  const people: Byline[] = [];
  let waiting: string | undefined;
  for (const one of bylines) {
    const last = people.at(-1);
    if (!isRole(one.name)) {
      const role = one.role ?? waiting;
      people.push(role === undefined ? one : { name: one.name, role });
      waiting = undefined;
    } else if (last && last.role === undefined) last.role = one.name;
    else {
      if (waiting !== undefined) people.push({ name: waiting });
      waiting = one.name;
    }
  }
  return waiting === undefined ? people : [...people, { name: waiting }];
}

/** Names with one role, or none. */
function bylinesOf(part: string): Byline[] {
  const [, sender, sent] = SENT.exec(part) ?? [];
  if (sender !== undefined && sent !== undefined) return [{ name: sender, role: sent }];
  const [, given = '', giver, gave] = GIVEN_BY.exec(part) ?? [];
  if (giver !== undefined && gave !== undefined) return [{ name: giver, role: given + gave }];
  const [, behind = part, ...works] =
    WORK_BEHIND.exec(part) ?? ROLE_BEHIND.exec(part) ?? WORK_GLUED.exec(part) ?? [];
  const before =
    ROLE.exec(behind) ??
    (behind === part ? (WORK_BEFORE.exec(part) ?? ROLE_BRACKETED.exec(part)) : undefined);
  const role = [...(before?.slice(1) ?? []), ...works].filter(Boolean).join('、');
  const rest = behind.slice(before?.[0].length ?? 0);
  const names = (SIDE_BY_SIDE.test(rest) ? rest.split(/\s+/) : [rest]).flatMap(chained);
  return names.map((name) => (role === '' ? { name } : { name, role }));
}

/** Whether a text names others whom it does not name: 张三等. */
export const namesOthers = (text: string): boolean => OTHERS.test(text);
