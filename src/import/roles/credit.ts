/** Photographs on a page: who took them and what they show. */

/** Houses that live by pictures: their name alone credits one. */
const PICTURE_HOUSE =
  '人民图片|新华图片|中新图片|人民视觉|视觉中国|图虫创意|图虫|东方IC|IC\\s?photo|CFP|CNSPHOTO|CICPHOTO|Getty|全景网|摄图网';
/** Houses that send reports as well: only 发, 供图 behind their name credits a picture. */
const WIRE = '新华社|中新社|中新网|中通社|美联社|法新社|路透社|欧新社';
/** What is drawn, not taken: 漫画/阿芜, 制图：阿芜, 阿芜 绘图. */
const DRAWN = '漫画|插画|插图|绘图|绘画|手绘|制图|版画|剪纸|速写';
const DRAWN_BY = new RegExp(
  `^[([【]?\\s*(?:${DRAWN})\\s*(?:[:/|]\\s*|\\s(?=\\p{Script=Han}{2,4}[)\\]】]?$))(?=\\S)`,
  'u',
);
const LABEL =
  /^[([【]?\s*(?:图片来源|图片提供|照片来源|照片提供|图片由|图源|图据|供图单位|供图|摄影|摄像|图片|照片|题图|压题图片|资料图片?)\s*(?:[:：/|]|\s(?=\S))\s*|^图\s*[/|:]\s*(?=(?:受访|网络|资料|\p{Script=Han}{2,14}(?:供图|提供|部|局|管委会|公司|集团|单位|中心)$))/u;
const PRESS = new RegExp(
  `^[([]?(?:${PICTURE_HOUSE}|${WIRE}|本报|\\p{Script=Han}{2,8}报(?=[^报]*(?:记者|通讯员)))?\\s*(?:(?:特约|实习|首席|全媒体|融媒体|融媒)?(?:摄影)?(?:记者|通讯员)\\s*)?(?:\\p{Script=Han}{1,4}(?:[·\\s、]\\p{Script=Han}{1,8}){0,4}\\s*)?(?:[/／]?\\s*(?:摄影|摄|供图|${DRAWN}|(?<=[\\s/])绘|\\/图)|发\\s*(?:\\([^()]{2,24}\\)|\\p{Script=Han}{2,4}\\s*摄)?|资料(?:图片?|照片))(?:\\([^()]{2,12}\\))?[)\\]]?$`,
  'iu',
);
const AGENCY = new RegExp(
  `^[([]?(?:(?:${PICTURE_HOUSE})\\s*(?:发|供图|图片?|照片)?|(?:${WIRE})\\s*(?:发|供图|图|照片|资料(?:图片|照片))|受访(?:者|人|单位|企业)供图|资料图片?|资料照片|本报资料(?:图片|照片)?)(?:\\([^()]{2,24}\\))?[)\\]]?$`,
  'iu',
);
/** An office that gave the picture: 泰安高新区管委会供图. */
const GIVEN = /^[([]?(?:[\p{Script=Han}·\w]|\([\p{Script=Han}]+\)){2,24}(?:供图|提供(?:图片|照片)?)[)\]]?$/u;
/** （图片均由本报记者 李洋 摄） */
const GIVEN_BY =
  /^[([（【]?(?:(?:图?\s*[①-⑨][、,，\s—–\-至~]*)+|(?:本版|本文|文中|本组|以上|上述|均|报道)?(?:图片|照片|组图|图))(?:均|都|全部|皆)?由\s*(?:(?:本报|新华社|本刊)?(?:特约|实习|摄影)*(?:记者|通讯员)\s*)?(?<who>[\p{Script=Han}·\s、()（）A-Za-z]{2,24}?)\s*(?:拍摄|摄影|摄|提供|供图)\s*[)\]）】]?$/u;
/** A picture's note begins so. */
const CAPTION =
  /^[▲△▼▽◀►↑↓←→]?\s*(?:[上下左右]?图[①-⑨]?\s*为|[上下左右]图\s*[:：,，]|图\s*[①-⑨\d一二三四]?\s*[:：]|图\s*[/／|](?=[^。]{8})|图[①-⑨]|图片说明|(?:大图|小图|主图|题图|组图)\s*(?:为|[:：]))/u;
/** Column heads over pictures. */
export const PICTURES = /图片新闻|新闻图片|图片报道|图片故事|图片集|影像|光影|镜头|图说/u;
/** A mark, one sentence, and an agency by its bare name: ▲…在巡检。 新华社 */
const MARKED = /^[■▲△▼◀►↑↓←→●◆][^。！？]{6,80}[。！？]/u;
/** ▲首批建筑预计明年底封顶　某某报记者甲摄: an arrow, words without a stop, and who took the picture. */
const POINTED = /^[▲△▼▽◀►↑↓←→][^。！？]{6,60}\s\S[^。！？，]{1,20}摄\s*[)）]?$/u;
const AGENCY_END = new RegExp(
  String.raw`(?<=[。！？])\s*[(（]?(?<credit>新华社|中新社|中通社|路透社|法新社|美联社|彭博社|${PICTURE_HOUSE}|网络图片|资料图片?|资料照片)[)）]?\s*$`,
  'u',
);
const CAPTION_SENTENCE = /(?<=[。！？!?”"])\s*(?:[上下左右]?图[①-⑨]?为)[^。！？!?]*[。！？!?]?["”]?\s*$/u;

/** Where the source stands in a credit line; what is outside is label. */
export interface CreditExtent {
  from: number;
  to: number;
}

/** ①③由甲摄；: the sign after it parts it from the next picture's. */
const NEXT_CREDIT = /(?<=^[(（]?\s*图?\s*[①-⑳].*)[;；,，]$/u;

/** ①②, 图①—④:, （图③、④ before who took them. */
const PICTURE_NUMBERS =
  /^\s*[(（【[]?\s*图?\s*(?<numbers>[①-⑳](?:[、,，\s—–\-~至图]*[①-⑳])*)\s*(?:为|均由|由|[:：])?\s*/u;
const FIRST_NUMBER = '①'.codePointAt(0)! - 1;

/**
 * @param text folded text of a credit
 * @returns numbers of the pictures that it says it is of, empty where it names none
 */
export function picturesOfCredit(text: string): number[] {
  const numbers: number[] = [];
  for (const { 0: mark } of (PICTURE_NUMBERS.exec(text)?.groups?.['numbers'] ?? '').matchAll(
    /[—–\-~至]?\s*图?\s*[①-⑳]/gu,
  )) {
    const number = mark.codePointAt(mark.length - 1)! - FIRST_NUMBER;
    const from = /^[—–\-~至]/u.test(mark) ? (numbers.at(-1) ?? number) + 1 : number;
    for (let next = from; next <= number; next++) numbers.push(next);
  }
  return numbers;
}

/**
 * Reads a short line as the credit of a picture.
 * @param text folded text of the line
 */
export function readCreditLine(text: string): CreditExtent | undefined {
  const bare = text.trim().replace(NEXT_CREDIT, '');
  if (bare.replace(/\s/gu, '').length > 34 || /[。；;！!？?]/u.test(bare)) return undefined;
  const given = GIVEN_BY.exec(bare)?.groups?.['who'];
  if (given) {
    const from = text.indexOf(given, text.indexOf('由') + 1);
    return { from, to: from + given.length };
  }
  const numbered = PICTURE_NUMBERS.exec(text)?.[0].length;
  if (numbered) return ofNumbered(text, numbered);
  const label = LABEL.exec(bare) ?? DRAWN_BY.exec(bare);
  if (label && label[0].length < bare.length) return inside(text, label[0].length, bare.length);
  if (AGENCY.test(bare)) return inside(text, 0, bare.length);
  return (PRESS.test(bare) || GIVEN.test(bare)) && bare.length > 2 ? withoutVerb(text, bare) : undefined;
}

/** 图①②费雪松摄, in brackets or at one end of brackets that hold several. */
function ofNumbered(text: string, from: number): CreditExtent | undefined {
  const rest = text.slice(from).replace(/(?<![\s;；,，)）\]】])[\s;；,，)）\]】]+$/u, '');
  const extent = readCreditLine(rest);
  return extent && { from: from + extent.from, to: from + extent.to };
}

function inside(text: string, from: number, to: number): CreditExtent {
  const lead = text.length - text.trimStart().length;
  const bracket = /[)\]】]$/u.test(text.trim()) && /^\s*[([【]/u.test(text) ? 1 : 0;
  const open = bracket === 1 && from === 0 ? 1 : 0;
  return { from: lead + from + open, to: lead + to - bracket };
}

const VERB = new RegExp(
  `\\s*[/／]?\\s*(?:摄影|摄|供图|${DRAWN}|(?<=[\\s/])绘|提供(?:图片|照片)?|文?\\s*[/／]\\s*图|(?<=\\s)图)(?:\\([^()]*\\))?$`,
  'u',
);

/** `李洋 摄` credits 李洋. */
function withoutVerb(text: string, bare: string): CreditExtent {
  const extent = inside(text, 0, bare.length);
  const verb = VERB.exec(text.slice(extent.from, extent.to));
  const to = verb ? extent.to - verb[0].length : extent.to;
  // 图片由受访者提供 credits 受访者.
  const label = /^\s*(?:本[版文])?(?:图片|照片)均?由/u.exec(text.slice(extent.from, to))?.[0].length ?? 0;
  return to > extent.from + label ? { from: extent.from + label, to } : extent;
}

/** True when a paragraph or line is the note of a picture (图为…). */
export function isCaption(text: string): boolean {
  const bare = text.trim();
  return CAPTION.test(bare) || POINTED.test(bare) || (MARKED.test(bare) && AGENCY_END.test(bare));
}

/** Where the last sentence is a picture's note and text stands before it. */
export function captionSentence(text: string): { from: number; to: number } | undefined {
  const match = CAPTION_SENTENCE.exec(text);
  return match && match.index > 0 ? { from: match.index, to: text.length } : undefined;
}

const CREDIT_END =
  /(?<=[。！？!?”"])\s*(?<credit>[([]?(?:图\s*[/:：]\s*)?(?:(?:(?:新华社|中新社|本报|人民图片|\p{Script=Han}{2,6}(?:日|晚|时|商|导|周)报)(?:特约|实习|首席|全媒体|融媒体|融媒)?(?:摄影)?(?:记者|通讯员)?|\p{Script=Han}{0,12}(?:记者|通讯员))\s*(?:(?:\p{Script=Han}{2,4}|\p{Script=Han}\s{1,2}\p{Script=Han}(?!\p{Script=Han}))(?:\s+(?:\p{Script=Han}{2,4}|\p{Script=Han}\s{1,2}\p{Script=Han}(?!\p{Script=Han}))){0,2})?\s*[/／]?\s*(?:摄影报道|摄影|摄|发(?:\([^()]{2,24}\))?)|(?:(?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})(?:[\s、]+\p{Script=Han}{2,4}){0,2})(?:\s*[/／]?\s*(?:摄影报道|摄影|摄|供图)|\s*[/／]\s*图|\s+图)(?:\([^()]{2,12}\)|\s*[/／]\s*(?:\p{Script=Han}{2,4}(?:图片|视觉|图库)|CFP|IC\s?photo))?|(?:资料图片|资料照片|视觉中国供图|视觉中国|CFP)|[\p{Script=Han}()]{2,16}\s{0,2}(?:供图|提供)|(?<=图\s*[/:：]\s*)[\p{Script=Han}·]{2,16})[)\]]?)\s*$/u;

/**
 * A credit that white or its own bracket sets off, no full stop before it: …操作台前（白鹭 摄）, …分拣　苏合　图. A bare 图 needs
 * white or a stroke before it.
 */
const CAPTION_CREDIT = new RegExp(
  String.raw`(?:\s+|(?=[([]))(?<credit>[([]?\s*(?:(?:本报|新华社|中新社|\p{Script=Han}{2,6}[报社刊网台])?(?:特约|实习|全媒体|融媒体?|摄影)*(?:记者|通讯员)\s*|(?:本报|新华社|中新社)\s*)?(?:\p{Script=Han}{2,4}|\p{Script=Han}\s{1,2}\p{Script=Han})(?:\s*[/／]?\s*(?:摄影|摄|供图)|\s*[/／]\s*(?:图|${DRAWN})|\s+图)\s*[)\]]?)\s*$`,
  'u',
);

/** …打磨零件。　摄影：李洋, with the name behind what he did. */
const LABELLED_END = new RegExp(
  String.raw`(?:\s+|(?<=[。！？!?”"]))(?<credit>[([]?(?:摄影|摄|图片?|${DRAWN})\s*[:：/／|｜]\s*(?<name>(?:\p{Script=Han}{2,4}|\p{Script=Han}\s{1,2}\p{Script=Han})(?:[\s、]+\p{Script=Han}{2,4}){0,2})[)\]]?)\s*$`,
  'u',
);

/** A credit after a picture's note that has no full stop. */
export function creditOfCaption(text: string): CreditEnd | undefined {
  return creditAtEnd(text) ?? creditBy(CAPTION_CREDIT.exec(text) ?? LABELLED_END.exec(text));
}

/** A credit after the last sentence, and the source in it; what is between is label. */
export interface CreditEnd {
  from: number;
  to: number;
  nameFrom: number;
  nameTo: number;
}

/** A credit after the last sentence of a picture's note: `…车间。 李洋 摄`. */
export function creditAtEnd(text: string): CreditEnd | undefined {
  return creditBy(CREDIT_END.exec(text) ?? AGENCY_END.exec(text) ?? labelledAtEnd(text));
}

/** 摄影／支北斗, 图片由某某宣传办提供, 供图：某某: what a credit's own line may be, after the last sentence. */
const LABEL_AT_END =
  /(?<=[。！？!?”"])\s*(?<credit>[(（【[]?\s*(?:(?:摄影|摄像|供图|图源|图据|图片来源|图片提供|照片提供)\s*[:：/／|]|(?:本[版文]|以上|均)?(?:图片|照片|图)(?:均|都)?由)[^。！？!?，,]{2,28})\s*$/u;

function labelledAtEnd(text: string): RegExpExecArray | null {
  const found = LABEL_AT_END.exec(text);
  return found && readCreditLine(found.groups!['credit']!) ? found : null;
}

/** （图／某某管委会提供）: the name between the label and the verb. */
function behindSlash(credit: string): CreditExtent | undefined {
  const [, label, name] =
    /^([([]?\s*图\s*[/:]\s*)(\S.*?)\s*(?:摄影|摄|供图|提供)?\s*[)\]]?$/u.exec(credit) ?? [];
  return label !== undefined && name ? { from: label.length, to: label.length + name.length } : undefined;
}

function creditBy(match: RegExpExecArray | null): CreditEnd | undefined {
  if (!match?.groups) return undefined;
  const text = match.input;
  const [from, to] = [
    match.index + match[0].indexOf(match.groups['credit']!),
    match.index + match[0].trimEnd().length,
  ];
  const credit = text.slice(from, to);
  const named = match.groups['name'];
  const at = named ? credit.indexOf(named) : -1;
  const name =
    named !== undefined
      ? { from: at, to: at + named.length }
      : (behindSlash(credit) ?? readCreditLine(credit) ?? withoutVerb(credit, credit));
  return { from, to, nameFrom: from + name.from, nameTo: from + name.to };
}
