/** Blocks → what each may be, by its own form alone. Its place decides later (stories.ts). */
import { parseByline, type ParsedByline } from './byline.ts';
import { isBoxLabel } from './boxLabel.ts';
import { columnLikeness } from './column.ts';
import { readLetterSignature } from './letterSignature.ts';
import { isSourceNote, opensReport } from './dateline.ts';
import { readJumpLine, type Jump } from '../margins/jump.ts';
import type { NameJudge } from '../base/people.ts';
import { isCaption, readCreditLine, type CreditExtent } from './credit.ts';
import { lengthOf, slice, trim, type Run } from '../base/textRun.ts';
import type { Block } from '../paragraphs/unwrap.ts';

/** What a line is to the article that it stands in. */
export type Role =
  | 'paragraph'
  | 'display'
  | 'column'
  | 'subtitle'
  | 'numbered'
  | 'byline'
  | 'credit'
  | 'caption'
  | 'table'
  | 'jump'
  | 'note';

/** A block with what its form says. */
export interface Classified {
  run: Run;
  role: Role;
  block: Block;
  byline?: ParsedByline;
  jump?: Jump;
  credit?: CreditExtent;
  /** Column heads known to the archive or set in brackets are sure. */
  sureColumn?: boolean;
  /** Set in brackets or between ornaments: a column head, or a subhead of its article. */
  framed?: boolean;
  /** The label of a box, by its words or by the frames around it. */
  box?: boolean;
  /** Ends with a word that asks for more: the first line of a headline, or a piece of text. */
  cutOff?: boolean;
  /** A paragraph that opens with a dateline or addresses the editor: the first of its article. */
  opensReport?: boolean;
}

/** What is known of archive and page when a line is judged. */
export interface ClassifyContext {
  names: NameJudge;
  /** Columns that the archive uses. */
  columns: ReadonlySet<string>;
}

/** Longer lines are no headlines. */
const LONGEST_DISPLAY = 46;

/** Classifies one block. */
export function classify(block: Block, { names, columns }: ClassifyContext): Classified {
  const { run } = block;
  const text = run.folded.trim();
  const base = { run, block };
  if (block.is && block.is !== 'text') return classifyLabelled(block, names);
  if (block.table) return { ...base, role: 'table' };
  if (isSalutation(text)) return { ...base, role: 'paragraph', opensReport: true };
  const jump = readJumpLine(text);
  if (jump) return { ...base, role: 'jump', jump };
  if (isSourceNote(text)) return { ...base, role: 'note' };
  const short = lengthOf(run) <= LONGEST_DISPLAY;
  const known = short && !/^(?:—|─|--)/u.test(text) ? columnLikeness(text, columns) : undefined;
  const signed = short ? readLetterSignature(run) : undefined;
  if (signed) return { ...base, role: 'byline', byline: signed };
  // 【记者手记】 names a box, and no one.
  const byline = isBoxLabel(text)
    ? undefined
    : short || /^[(□■◎]?(?:本报|记者|通讯员)/u.test(text)
      ? parseByline(run, names, LABELLED_NAMES.test(text))
      : undefined;
  if ((known === 'known' || known === 'framed') && byline?.strength !== 'role')
    return { ...base, role: 'column', sureColumn: true, ...(known === 'framed' ? { framed: true } : {}) };
  const credit = short ? readCreditLine(text) : undefined;
  if (credit && (!byline || byline.photo)) return { ...base, role: 'credit', credit };
  if (byline?.photo) return { ...base, role: 'credit', credit: { from: 0, to: text.length } };
  if (byline && !(known && byline.strength === 'weak')) return { ...base, role: 'byline', byline };
  if (isCaption(text)) return { ...base, role: 'caption' };
  if (known) return { ...base, role: 'column' };
  // A telephone number is no headline; nor is what a label says to be text.
  if (
    short &&
    block.is !== 'text' &&
    /\p{L}/u.test(text) &&
    isDisplay(text) &&
    !(BRACKETED_OPENING.test(text) && opensReport(run, names))
  )
    return { ...base, role: displayRole(text), ...(/[的和与及]$/u.test(text) ? { cutOff: true } : {}) };
  return { ...base, role: 'paragraph', opensReport: LETTER.test(text) || opensReport(run, names) };
}

/** 编辑同志：我在……, on the line of the text. */
const LETTER =
  /^(?:尊敬的|敬爱的|亲爱的)?(?:\p{Script=Han}{0,6}(?:编辑同志|编辑部|编辑)|编者)(?:们)?\s*[:：]\s*\S/u;

/** 记者｜甲 乙: a label says that names follow, however strange. */
const LABELLED_NAMES =
  /^(?:记者|作者|撰文|采写|撰稿)\s*\|\s*\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?(?:[\s、,，]+\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?){0,5}$/u;

/** Where a dateline in brackets may begin: 【本报记者甲昆明12日电】. */
const BRACKETED_OPENING = /^[【〔[(][^】〕\])]{4,40}[】〕\])]\s*\S/u;

/** 编辑同志：a letter begins. */
const SALUTATION =
  /^(?:(?:尊敬的|敬爱的|亲爱的)?\p{Script=Han}{0,8}(?:编辑同志|编辑部|编辑|读者朋友们?|读者|同志们?|先生|女士|朋友们?)|编者)\s*[:：]$/u;

/** 泸州高新区管委会：, on a line of its own. */
const TO_OFFICE =
  /^(?:\p{Script=Han}{2,12}(?:管委会|委员会|编辑部|报社|政府|公司|学校|派出所|交警队|医院)|各(?:有关|相关|会员|下属|\p{Script=Han}{0,4})(?:单位|部门|企业|公司|园区|高新区|县区?|市|处室|学校|街道|社区))\s*[:：]$/u;

/** @returns whether a line addresses the editor or the readers */
export function isSalutation(text: string): boolean {
  return SALUTATION.test(text.trim()) || TO_OFFICE.test(text.trim());
}

/** A line whose label says what it is needs no judgement. */
function classifyLabelled(block: Block, names: NameJudge): Classified {
  const { run, is } = block;
  const base = { run, block };
  const credit = is === 'caption' ? readCreditLine(run.folded) : undefined;
  if (credit) return { ...base, role: 'credit', credit };
  if (is === 'caption') return { ...base, role: 'caption' };
  if (is === 'subtitle') return { ...base, role: 'subtitle' };
  if (is === 'column') return { ...base, role: 'column', sureColumn: true };
  if (is !== 'byline') return { ...base, role: 'display' };
  const byline = parseByline(run, names, true) ?? {
    authors: namesByForm(run, names).map((name) => ({ name })),
    rest: [],
    strength: 'role' as const,
    photo: false,
    guessed: 'strange' as const,
  };
  return { ...base, role: 'byline', byline: { ...byline, strength: 'role', photo: false } };
}

/** 区敏怡 招志刚: where every piece has the form of a name and none is a word, each is one; else all is one name. */
function namesByForm(run: Run, names: NameJudge): Run[] {
  const pieces = [...run.folded.matchAll(/\S+/gu)];
  const isName = (piece: string) => NAME_FORM.test(piece) && !names.isKnownWord(piece);
  return pieces.every(([piece]) => isName(piece))
    ? pieces.map(({ index, 0: piece }) => slice(run, index, index + piece.length))
    : [trim(run)];
}

const NAME_FORM = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?$/u;

/** A line set by itself: short, and not a sentence. */
function isDisplay(text: string): boolean {
  if (/[。；;,，、]["”」』]?$/u.test(text) || /。/u.test(text)) return false;
  if (LEADS_TO_LIST.test(text) || LEADS_ON.test(text) || DAYS.test(text)) return false;
  // A piece of running text that a column end cut short.
  if (/^(?:据了解|据悉|据介绍|\d[\d.]*%)/u.test(text)) return false;
  if (/(?:说|道|表示|介绍|认为|坦言|告诉记者)\s*[:：,，]\s*["“].*["”]$/u.test(text)) return false;
  if (text.length > 24 && (text.match(/[,，;；:：]/gu) ?? []).length >= 2 && /[,，]/u.test(text))
    return false;
  if (text.length > 16 && /[;；]/u.test(text)) return false;
  if (/^(?:本报|新华社)\S*(?:讯|电)/u.test(text) && !FLASH.test(text)) return false;
  if (SPEAKER.test(text) || KEYWORDS.test(text)) return false;
  return !(/[?？!！]["”」』]$/u.test(text) && /^["“「『]/u.test(text));
}

/** 问：…？, 邬一山：…？, 市民朱先生问：…？, 读者刘女士：…？: who asks, and the question. */
const SPEAKER =
  /^(?:问|答|记者|主持人|\p{Script=Han}{2,4}|\p{Script=Han}{1,10}(?:问|提问|询问|咨询|来电|反映|先生|女士|小姐|师傅|老师|同学|网友))\s*[:：].*[?？!！]$/u;

/** 关键词：集群；创新, under the summary of a study. */
const KEYWORDS = /^(?:关\s*键\s*词|主\s*题\s*词|中图分类号|文献标识码|文章编号)\s*[:：]\s*\S/u;

/** 7月1日至7月31日: days alone are a line of a notice. */
const DAYS = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:至|到|[—–~-]+)[\s\d年月日时分:：—–~-]+$/u;

/** 入选名单如下(排名不分先后): */
const LEADS_TO_LIST = /(?:如下|以下|名单|名录|一览|包括|分别[是为])[^。:：]{0,16}[:：]$/u;

/** 新华社快讯：我国…启用: the headline of a wire. */
const FLASH = /^\p{Script=Han}{2,6}(?:快讯|急电|简讯)\s*[:：]\s*[^。]+$/u;

/** 翻开成绩单，几组数字格外醒目： — a sentence with a comma that leads on to what stands below. */
const LEADS_ON = /[,，][^:：]{4,}[:：]$/u;

/** Number of an official notice: 佛高告字〔2013〕7号. */
const NOTICE_NUMBER = /^\p{Script=Han}{1,10}\s*[〔[(（]\s*\d{4}\s*[〕\])）]\s*第?\s*\d+\s*号$/u;

function displayRole(text: string): Role {
  if (NOTICE_NUMBER.test(text)) return 'subtitle';
  if (/^(?:——|──|--|－－|—)\s*\S/u.test(text)) return 'subtitle';
  if (
    /^(?:[一二三四五六七八九十]{1,3}[、.．]|[((][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、．]\s?\D|第[一二三四五六七八九十]{1,2}[部章节篇])/u.test(
      text,
    )
  )
    return 'numbered';
  return 'display';
}
