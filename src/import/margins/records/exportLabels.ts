/** Pages exported from a database: every field stands after its label (【篇名】…, 作者：…). */
import { readFurniture, readNumber, type PageFacts } from '../furniture.ts';
import { readEnglishDay } from './englishDay.ts';
import { sourceAtEnd } from '../sourceLine.ts';
import { hasBareTags, readReferenceTag } from './referenceTags.ts';
import { widthOf, type Line } from '../../lines/lines.ts';
import { makeRun, type SheetText, type Run } from '../../base/textRun.ts';

/** What a labelled line is. */
export type Labelled =
  | 'headline'
  /** A further line of the headline above. */
  | 'headline-on'
  | 'kicker'
  | 'subtitle'
  | 'byline'
  | 'text'
  | 'column'
  | 'caption'
  | 'subhead';

/** A line without its label. */
export interface LabelledLine {
  label: Run;
  /** Missing when nothing stands after the label. */
  line?: Line;
  is: Labelled | 'fact';
  facts: PageFacts;
}

const FIELDS: [name: RegExp, is: LabelledLine['is']][] = [
  [
    /^(?:篇名|篇题|标题|文章题目|文章名称?|稿件标题|题名|正题|文题|题|主题名|题目|文章标题|正标题|主标题|Title|Headline|Head|Main\s?Title)$/iu,
    'headline',
  ],
  [/^(?:引题|引标题|肩题|肩标题|眉题|眉标题|Kicker|Overline|Eyebrow)$/iu, 'kicker'],
  [
    /^(?:副篇名|副题|子标题|副标题|副题名|Subtitle|Sub-?\s?head(?:line)?|Secondary\s?Title|Deck)$/iu,
    'subtitle',
  ],
  [
    /^(?:作者|文章作者|稿件作者|责任者|记者|署名|撰稿|撰文|著者|作者姓名|Authors?|Creator|By|Byline|Writer|Reporter|Correspondent)$/iu,
    'byline',
  ],
  [
    /^(?:正文|内容|全文|文章内容|正文内容|原文|文本|报道正文|摘要|正文快照|导语|口播|口播导语|Summary|Abstract|Text|Content|Body|Full\s?Text)$/iu,
    'text',
  ],
  [/^(?:栏目|专栏|栏目名称|专刊栏目|所属栏目|Column)$/iu, 'column'],
  [
    /^(?:来源库|资料来源|文章来源|稿源|出处|刊载报纸|报刊|刊物|见报时间|报道日期|刊登日期|版序|版别|见报版[面次]|刊发版[面次]|刊登版[面次]|地区|类目|报纸名|报纸名称|来源报纸|来源报刊|来源刊物|所属报纸|报纸中文名|报纸|报名|报刊名称|来源|刊名|文献来源|报纸来源|日期|出版日期|发布日期|报纸日期|发表日期|发表时间|出版时间|发布时间|刊发日期|见报日期|刊载日期|播出时间|播出日期|播发时间|播发日期|时间|版次|版号|版名|版面|版面名称|当前版|所在版面|机构|单位|作者单位|关键词|主题词|中图分类号|分类号|专辑|专题|语种|DOI|网址|链接|字数|全文字数|总字数|序号|编号|记录号|体裁|类别|分类|文种|语言|责编|编辑|责任编辑|页码|下载|基金|数据库|导出日期|导出时间|Database|Exported|Export\s?Date|Src\s?Database|Source|Organ|Organization|Pub\s?Time|Pub\s?Date|Date|Year|Issue|Page|Pages|Keywords?|CLC|URL|Link|Newspaper|Publication|Publisher|Language|Section|Edition|Words|Word\s?Count|Length|Accession\s?(?:No|Number)|Document\s?(?:Type|ID|Number)|Article\s?ID|Publication\s?(?:Title|Date|Year|Place)|Published|First\s?Page|Start\s?Page|Subjects?|Location|Country|ISSN|Copyright|Type|(?:Language|Place|Country)\s?of\s?Publication|Number\s?of\s?Pages|Source\s?Type|文献号|原文出处|原刊[地刊]名|原刊期号|原刊页号|复印期号|分类名)$/iu,
    'fact',
  ],
];
const HAN_NAME = String.raw`\p{Script=Han}{2,6}|\p{Script=Han}(?:\s{1,8}\p{Script=Han}){1,4}`;
const LATIN_NAME = String.raw`[A-Za-z]{2,16}(?:\s(?:of\s)?[A-Za-z]{2,12})?`;
/** One name, or one in each of two languages: Title-题名, 题名/Title, 标题 (Title), Title（题名）. */
const NAME = [
  String.raw`(?:[A-Za-z]{2,20}\s*[-–—/·.]\s*)?[\p{Script=Han}A-Z]{2,6}`,
  HAN_NAME,
  LATIN_NAME,
  String.raw`(?:${HAN_NAME})\s*(?:[-–—/·.|]\s*)?${LATIN_NAME}`,
  String.raw`(?:${HAN_NAME})\s*\(\s*${LATIN_NAME}\s*\)`,
  String.raw`${LATIN_NAME}\s*(?:[-–—/·.|]\s*)?(?:${HAN_NAME})`,
  String.raw`${LATIN_NAME}\s*\(\s*(?:${HAN_NAME})\s*\)`,
].join('|');
/** In brackets labels are set to like widths with any number of spaces: 【作    者】, 【报 纸 名】. */
const SET_NAME = String.raw`\p{Script=Han}(?:\s{0,8}\p{Script=Han}){1,5}|${NAME}`;
/** Ornaments before a label: ■标题：, ◆【作者】. */
const ORNAMENT = '[■◆●▲★□◇○◎※•▪·*#>\\s]*';
const LABEL_SOURCE = `${ORNAMENT}(?:[【[〔［「『〖〈<]\\s*(${SET_NAME})\\s*[】\\]〕］」』〗〉>]\\s*[:：]?|(${NAME})\\s*[:：])\\s*`;
const LABEL = new RegExp(`^\\s*${LABEL_SOURCE}`, 'u');
/** ‹正›: where a database's text begins, behind whatever label or tag. */
const BEGIN_MARK = /^\s*[<‹〈《[【(]\s*正\s*[>›〉》\]】)]\s*/u;
const FURTHER_LABEL = new RegExp(`(?<=\\s)${LABEL_SOURCE.replace('\\s]*', ']*\\s?')}`, 'gu');
/** 【栏目：开发区巡礼】, [作者：李洋]: label and value in one pair of brackets. */
const BOXED_LABEL = new RegExp(
  String.raw`^\s*[【[〔〖(]\s*(${SET_NAME})\s*[:：]\s*(?=[^【[〔〖(】\]〕〗)]*[】\]〕〗)]\s*$)`,
  'u',
);
/** So many labels, one of them a headline's and one of them a text's or an author's, make an export. */
const FEWEST = 3;

/**
 * Cuts lines with several labels (作者：甲　　版次：第3版　　字数：900), where the page is made of sets of labels.
 * @returns the lines, each with one label at most
 */
export function cutLabels(page: SheetText, lines: Line[]): Line[] {
  const texts = lines.map(({ start, end }) => page.folded.slice(start, end));
  const bare = hasBareTags(page.folded);
  const kinds = texts.map((text) => fieldOf(labelOf(text, bare)?.name));
  if (!kinds.includes('headline') || !(kinds.includes('text') || kinds.includes('byline'))) return lines;
  return lines.flatMap((line, index) => {
    if (kinds[index] === undefined || kinds[index] === 'text') return [line];
    // `Publication title:` is one label.
    const own = labelOf(texts[index]!, bare)?.length ?? 0;
    const further = [...texts[index]!.matchAll(FURTHER_LABEL)].filter(
      (match) => match.index >= own && fieldOf(nameOf(match[1] ?? match[2])) !== undefined,
    );
    // 作者：李洋 《某某报》（2013年11月05日 A03版）
    const source = kinds[index] === 'byline' ? sourceAtEnd(texts[index]!) : undefined;
    const cuts = [
      0,
      ...further.map((match) => match.index).filter((at) => at > 0 && at < (source ?? Infinity)),
      ...(source === undefined ? [] : [source]),
    ];
    return cuts.flatMap((from, order) => {
      const piece = texts[index]!.slice(from, cuts[order + 1]);
      const start = line.start + from;
      return piece.trim() === ''
        ? []
        : [
            {
              ...line,
              start,
              end: start + piece.trimEnd().length,
              blanksBefore: order === 0 ? line.blanksBefore : 0,
            },
          ];
    });
  });
}

/** The label, or the tag of a reference manager, at the beginning of a line. */
function labelOf(text: string, bare: boolean): { length: number; name: string } | undefined {
  const match = BOXED_LABEL.exec(text) ?? LABEL.exec(text);
  const name = nameOf(match?.[1] ?? match?.[2]);
  const label =
    match && name !== undefined && fieldOf(name)
      ? { length: match[0].length, name }
      : readReferenceTag(text, bare);
  const mark = label && BEGIN_MARK.exec(text.slice(label.length))?.[0];
  return label && { ...label, length: label.length + (mark?.length ?? 0) };
}

/** @returns what a label says of its line, undefined for names that the table lacks */
export function fieldOf(name: string | undefined): LabelledLine['is'] | undefined {
  return FIELDS.find(([pattern]) => name !== undefined && pattern.test(name))?.[1];
}

/**
 * Reads the labels of a page.
 * @param inHeads lines of the heads that a full-text site prints before its articles
 * @returns one entry for each line, undefined for lines without a label; nothing when the page is no export
 */
export function readLabels(
  page: SheetText,
  lines: Line[],
  inHeads: ReadonlySet<number>,
): (LabelledLine | undefined)[] {
  const texts = lines.map(({ start, end }) => page.folded.slice(start, end));
  const bare = hasBareTags(page.folded);
  const read = lines.map((line) => readLabel(page, line, bare));
  const kinds = new Set(read.map((one) => one?.is));
  // 【肩题】 alone says it already; so do the labels in the head of a full-text site.
  const alone = read.map((one, index) =>
    one &&
    (isTemplate(texts[index]!, one.is) ||
      isEmptyField(texts[index]!, texts[index + 1]) ||
      NAMED_COLUMN.test(texts[index]!) ||
      inHeads.has(index))
      ? one
      : undefined,
  );
  const count = read.filter((one) => one !== undefined).length;
  const fenced = frontMatter(texts);
  const exported =
    (count >= FEWEST &&
      kinds.has('headline') &&
      (kinds.has('text') || kinds.has('byline') || kinds.has('fact'))) ||
    labelSets(read).length > 0;
  const everywhere = recurringLabels(texts, read);
  if (exported)
    return read.map(
      (one, index) =>
        (one && isTranslated(texts, read, index) ? { ...one, is: 'fact' as const, facts: {} } : one) ??
        readUnknown(page, lines[index]!) ??
        (everywhere.has(hanLabel(texts[index]!) ?? '')
          ? readUnknown(page, lines[index]!, HAN_LABEL)
          : undefined) ??
        (read[index - 1] && read[index + 1] && read[index - 1]!.is !== 'text'
          ? readUnknown(page, lines[index]!, UNKNOWN_BRACKETED)
          : undefined),
    );
  return alone.map((one, index) =>
    index > 0 && index < fenced ? (read[index] ?? readUnknown(page, lines[index]!)) : one,
  );
}

/**
 * Sets of facts that come back, as under each headline of a list of clippings: the same labels one below the other, and
 * none of them a headline's.
 * @returns indexes of the first lines of the sets
 */
export function labelSets(read: readonly (LabelledLine | undefined)[]): number[] {
  if (read.some((one) => one?.is === 'headline')) return [];
  const sets: { names: string; at: number }[] = [];
  for (let at = 0; at < read.length;) {
    let end = at;
    while (isFactLabel(read[end])) end++;
    const names = read.slice(at, end).map((one) => one!.label.folded.replace(/[\s:：]/gu, ''));
    if (names.length >= FEWEST && new Set(names).size === names.length)
      sets.push({ names: names.join(), at });
    at = Math.max(end, at + 1);
  }
  return [...Map.groupBy(sets, ({ names }) => names).values()]
    .filter(({ length }) => length > 1)
    .flatMap((group) => group.map(({ at }) => at));
}

/** A label of a fact or of who wrote, with a value. */
function isFactLabel(one: LabelledLine | undefined): boolean {
  return one?.line !== undefined && (one.is === 'fact' || one.is === 'byline');
}

/** Lines above and below within which a record gives the same fact in the other language. */
const TRANSLATION_REACH = 3;

/** 【Title】 Fishing-gear makers…, beside 【篇名】 of the same record: what a database translated is no article's. */
function isTranslated(
  texts: readonly string[],
  read: readonly (LabelledLine | undefined)[],
  at: number,
): boolean {
  const isLatin = (index: number) => !/\p{Script=Han}/u.test(texts[index]!);
  const { is } = read[at]!;
  if (is === 'fact' || is === 'text' || !isLatin(at)) return false;
  return [-1, 1].some((step) => {
    for (let next = at + step; Math.abs(next - at) <= TRANSLATION_REACH && read[next]; next += step)
      if (read[next]!.is === is && !isLatin(next)) return true;
    return false;
  });
}

/** @returns index of the line that ends the block of fields between two rules at the top, 0 where there is none */
function frontMatter(texts: string[]): number {
  if (!RULE.test(texts[0] ?? '')) return 0;
  const end = texts.findIndex((text, index) => index > 0 && RULE.test(text));
  return end > 0 && texts.slice(1, end).every((text) => FIELD.test(text)) ? end : 0;
}

const RULE = /^\s*-{3,}\s*$/u;
const FIELD = /^\s*[A-Za-z_]{2,20}\s*:/u;

/** DataType: 3, 附件-Attachment: 无: among the labels of an export, a label in Latin letters that the table lacks is a fact. */
function readUnknown(page: SheetText, line: Line, form = UNKNOWN): LabelledLine | undefined {
  const text = page.folded.slice(line.start, line.end);
  const label = form.exec(text)?.[0];
  if (!label || label.length > LONGEST_UNKNOWN) return undefined;
  const start = line.start + label.length;
  return {
    label: makeRun(page, [{ start: line.start, end: Math.min(start, line.end) }]),
    ...(start < line.end ? { line: { ...line, start } } : {}),
    is: 'fact',
    facts: {},
  };
}

const UNKNOWN = /^[A-Za-z][A-Za-z /]{1,20}(?:[-/]\p{Script=Han}{2,6})?\s*:\s*(?=[^\p{Script=Han}]*$)/u;
/** 【库  号】 between two labels of an export, where no text stands yet: one more of its facts. */
const UNKNOWN_BRACKETED = new RegExp(
  String.raw`^\s*[【[〔［〖]\s*(?:${SET_NAME})\s*[】\]〕］〗]\s*(?=[^。！？]*$)`,
  'u',
);
const LONGEST_UNKNOWN = 32;

/** 刊发单位: 某某: a label that the table lacks, with a value that is no sentence. */
const HAN_LABEL = /^\s*\p{Script=Han}{2,6}\s*[:：]\s*(?=\S[^。！？]{0,60}$)/u;

function hanLabel(text: string): string | undefined {
  return HAN_LABEL.exec(text)?.[0].replace(/[\s:：]/gu, '');
}

/** 下载频次：12, 被引频次：0: below a text, only what holds no word is no part of it. */
const COUNT_LABEL = /^\s*\p{Script=Han}{2,6}\s*:\s*(?=[\d\s.,%—–-]*$)/u;

/**
 * Labels that every record of an export has above its text, or with a number at its end, and that the table lacks: one
 * for each headline.
 */
function recurringLabels(texts: string[], read: readonly (LabelledLine | undefined)[]): ReadonlySet<string> {
  const records = read.filter((one) => one?.is === 'headline').length;
  const counts = new Map<string, number>();
  texts.forEach((text, index) => {
    const label = read[index] ? undefined : hanLabel(text);
    const above = read[index - 1];
    const isFact = (above && above.is !== 'text') || COUNT_LABEL.test(text);
    if (label && isFact) counts.set(label, (counts.get(label) ?? 0) + 1);
  });
  return new Set([...counts].flatMap(([label, count]) => (records > 1 && count === records ? [label] : [])));
}

/** 作者：, 来源：, with nothing behind it, and no name below that could be its value. */
function isEmptyField(text: string, below: string | undefined): boolean {
  return (
    /^\s*(?:作者|责任者|署名|通讯员|来源|稿源|出处|栏目|专栏|关键词|摘要|副标题|引题|肩题)\s*:\s*$/u.test(
      text,
    ) &&
    (below === undefined || below.includes(':') || below.length > LONGEST_VALUE)
  );
}

/** Characters of a name, or of several, below their label. */
const LONGEST_VALUE = 20;

/** 【肩题】…: a label in brackets that names a line's role, and the line after it. */
function isTemplate(text: string, is: LabelledLine['is']): boolean {
  if (['kicker', 'subtitle'].includes(is) && /^\s*\p{Script=Han}{2,4}\s*[:：]\s*$/u.test(text)) return true;
  return (
    ['headline', 'kicker', 'subtitle'].includes(is) && /^\s*[【[][^】\]]{2,6}[】\]]\s*[:：]?\s*\S/u.test(text)
  );
}

/** 栏目：向新而行, on a line of its own: no text says so. */
const NAMED_COLUMN = /^\s*(?:专刊|所属)?(?:栏目|专栏)\s*[:：]\s*[\p{Script=Han}·“”]{2,12}\s*$/u;

/** A piece of a line of facts; `byline` is the value after 作者. */
export interface InfoPiece {
  from: number;
  to: number;
  is: 'fact' | 'byline';
  /** What a label and its value tell; without it the piece is read as a running head. */
  facts?: PageFacts;
}

const INFO =
  /(?:当前版|发表时间|刊发日期|(?:刊发|刊载|见报)?媒体|报纸|来源|稿源|出处|作者|记者|署名|日期|时间|发布时间|发布日期|版次|版面|字数|编辑|责编|责任编辑|浏览(?:次数|量)?|阅读(?:次数|数|量)?|点击(?:次数|数|量)?|访问(?:次数|量)|字号|信息来源|文章来源|发布机构|索引号|文号|分享到?|评论)\s*[:：]\s*/gu;

/**
 * Reads the line of facts that an electronic edition prints under a headline: 来源: 某报 作者: 李洋 日期: 2019-03-12.
 * @param text folded text of the line
 * @returns its pieces, or undefined for other lines: two labels at least, the first at the beginning
 */
export function readInfoLine(text: string): InfoPiece[] | undefined {
  const bracketed = /^\s*[(【[](.*)[)】\]]\s*$/u.exec(text)?.[1];
  if (bracketed !== undefined && [...bracketed.matchAll(INFO)].length >= 2)
    return withBrackets(text, bracketed, readInfoLine(bracketed));
  if (/[。！？]/u.test(text)) return undefined;
  const labels = [...text.matchAll(INFO)];
  const before = text.slice(0, labels[0]?.index ?? 0);
  const dated = LEADING_DATE.test(before);
  if (labels.length < (dated ? 1 : 2) || (before !== '' && !dated)) return readFactLine(text);
  const date: InfoPiece[] = dated ? [{ from: 0, to: before.length, is: 'fact' }] : [];
  return [...date, ...labels.flatMap(piecesOf)];

  function piecesOf({ index, 0: label }: RegExpExecArray, order: number): InfoPiece[] {
    const [begin, end] = [index + label.length, labels[order + 1]?.index ?? text.length];
    const value = text.slice(begin, end).trimEnd();
    if (!/^(?:作者|记者|署名)/u.test(label) || value === '')
      return [
        { from: index, to: end, is: 'fact', facts: factsOf(label.replace(/\s*[:：]\s*$/u, ''), value) },
      ];
    return [
      { from: index, to: begin, is: 'fact' },
      { from: begin, to: begin + value.length, is: 'byline' },
    ];
  }
}

/** （来源：《某某报》… 作者：甲）: the brackets are facts, too. */
function withBrackets(text: string, inner: string, pieces: InfoPiece[] | undefined): InfoPiece[] | undefined {
  const from = text.indexOf(inner);
  const mark = { is: 'fact' as const, facts: {} };
  return (
    pieces && [
      { from: 0, to: from, ...mark },
      ...pieces.map((piece) => ({ ...piece, from: piece.from + from, to: piece.to + from })),
      { from: from + inner.length, to: text.length, ...mark },
    ]
  );
}

const DAY = String.raw`\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?`;
const TIME = String.raw`(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?`;
const PAGE = String.raw`第?\s*[A-Z]{0,2}\d{1,3}\s*版`;
const BETWEEN = String.raw`\s*[|｜·/]?\s*`;
/** 2017-11-13 10:20, with or without the page, before the first label. */
const LEADING_DATE = new RegExp(
  String.raw`^\s*(?:${PAGE}${BETWEEN})?(?:${DAY})${TIME}(?:${BETWEEN}${PAGE}(?:\s*[:：·]?\s*\p{Script=Han}{2,6})?)?${BETWEEN}$`,
  'u',
);

const TOKEN = new RegExp(
  String.raw`(?<day>${DAY}${TIME})|(?<page>${PAGE}(?:\s*[:：·]\s*\p{Script=Han}{2,6})?)|(?<=^|[\s(])(?<author>(?:作者|记者|署名|撰文)\s*[:：]|文\s*[/／])|(?<=^|\s)(?<label>(?:责任编辑|责编|编辑|来源|稿源|校对|美编)\s*[:：])`,
  'gu',
);
/** Names whose role stands before them; two characters may be set apart to the width of three. */
const ROLE_FIRST = /^(?:本报|特约|实习|见习)*(?:记者|通讯员)\s*\p{Script=Han}\s*\p{Script=Han}/u;
const PAPER = /^《?\p{Script=Han}{2,12}[报网刊]》?$/u;
/** What stands between such facts and is none of them: a section's name, the paper's before a bracket, marks. */
const ASIDE = /^[|｜·/(\s]+$|^\p{Script=Han}{2,4}$|^《[^》]{2,16}》\s*\(?$/u;

/** Day, page, paper and author in any order: 第05版 2019-03-08 记者：李洋; 2019-03-08 A05版 本报记者 李洋. */
function readFactLine(text: string): InfoPiece[] | undefined {
  const tokens = [...text.matchAll(TOKEN)];
  const has = (kind: string) => tokens.some(({ groups }) => groups?.[kind] !== undefined);
  if (!has('day') || !(has('page') || has('author'))) return undefined;
  const before = text.slice(0, tokens[0]!.index).trim();
  const inBracket = /\((?:作者|记者|署名|撰文)\s*[:：]/u.test(text);
  if (before !== '' && !PAPER.test(before)) return undefined;
  const pieces: InfoPiece[] = before === '' ? [] : [{ from: 0, to: tokens[0]!.index, is: 'fact' }];
  for (const [order, { index, 0: token, groups }] of tokens.entries()) {
    const begin = index + token.length;
    const value = text.slice(begin, tokens[order + 1]?.index ?? text.length);
    const from = begin + value.length - value.trimStart().length;
    const bare = inBracket ? value.replace(/\)\s*$/u, '') : value;
    const to = Math.max(from, from + bare.trim().length);
    const isAuthor = groups!['author'] !== undefined;
    pieces.push({ from: index, to: groups!['label'] === undefined ? begin : to, is: 'fact' });
    if (to === from || groups!['label'] !== undefined) continue;
    if (isAuthor || ROLE_FIRST.test(value.trim())) {
      pieces.push({ from, to, is: 'byline' });
      if (bare.length < value.length) pieces.push({ from: to, to: begin + value.length, is: 'fact' });
    } else if (ASIDE.test(value.trim()) || PAPER.test(value.trim())) pieces.push({ from, to, is: 'fact' });
    else return undefined;
  }
  // Without an author it is a running head.
  return pieces.some(({ is }) => is === 'byline') ? pieces : undefined;
}

function readLabel(page: SheetText, line: Line, bare: boolean): LabelledLine | undefined {
  const printed = page.folded.slice(line.start, line.end);
  const boxed = BOXED_LABEL.test(printed) && printed.search(/\s*[】\]〕〗)]\s*$/u);
  const text = boxed ? printed.slice(0, boxed) : printed;
  const end = line.start + text.length;
  const label = readInfoLine(text) ? undefined : labelOf(printed, bare);
  const is = fieldOf(label?.name);
  if (!label || !is) return undefined;
  const start = Math.min(line.start + label.length, end);
  // title: 版面 2022-07-08 第06版 is the page's, not an article's.
  const ofPage = is === 'headline' ? readFurniture(text.slice(label.length), new Set(), true) : undefined;
  if (ofPage?.facts.issueDate && start < line.end)
    return {
      label: makeRun(page, [{ start: line.start, end: start }]),
      line: { ...line, start },
      is: 'fact',
      facts: ofPage.facts,
    };
  const lead = line.indent + widthOf(text.slice(0, label.length));
  return {
    label: makeRun(page, [
      { start: line.start, end: start },
      ...(boxed ? [{ start: end, end: line.end }] : []),
    ]),
    ...(start < end ? { line: { ...line, start, end, indent: 0, lead } } : {}),
    is,
    facts: is === 'fact' ? factsOf(label.name, text.slice(label.length).trim()) : {},
  };
}

/** Of a label in two languages the Chinese name. */
function nameOf(label: string | undefined): string | undefined {
  // 【标  题】: labels are set to like widths.
  const bare = /\p{Script=Han}\s+\p{Script=Han}/u.test(label ?? '') ? label!.replace(/\s/gu, '') : label;
  return bare === undefined ? undefined : (/\p{Script=Han}{2,}/u.exec(bare)?.[0] ?? bare.trim());
}

/** 来源: 某某报 2017年6月8日 第二版: day and page may stand behind the paper's name. */
function sourceFacts(value: string): PageFacts {
  const read = /\d/u.test(value) ? readFurniture(value, new Set(), true)?.facts : undefined;
  if (read?.issueDate || read?.pageNumber) return read;
  return /报|刊|网/u.test(value) ? { publication: value } : {};
}

function factsOf(name: string, value: string): PageFacts {
  if (/^(?:导出|Export)/iu.test(name)) return {};
  if (
    /^(?:原文出处|原刊刊名|报纸(?!日期)|报名|报刊|(?:刊发|刊载|见报)?媒体$|来源$|刊名|文献来源|Source|Newspaper|Publication(?!\s?(?:Date|Year|Place)))/iu.test(
      name,
    )
  )
    return sourceFacts(value);
  // 19990611: of a newspaper the number of the issue is its day.
  if (name === '原刊期号') {
    const [, year, month, day] = /^([12]\d{3})(\d{2})(\d{2})$/u.exec(value.trim()) ?? [];
    return year ? { issueDate: `${year}-${month}-${day}` } : {};
  }
  if (/日期|时间|Date|Time|Published/iu.test(name)) {
    const date = readEnglishDay(value) ?? readFurniture(value, new Set())?.facts.issueDate;
    return date ? { issueDate: date } : {};
  }
  if (/^(?:版[次号面]|当前版|所在版面|页码|原刊页号|(?:(?:First|Start)\s?)?Pages?)$/iu.test(name)) {
    const page = /[A-Za-z]?\s?\d{1,3}|[一二三四五六七八九十]{1,3}/u.exec(value)?.[0];
    return page ? { pageNumber: readNumber(page) } : {};
  }
  return /^版/u.test(name) && value ? { section: value } : {};
}
