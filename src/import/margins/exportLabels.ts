/** Pages exported from a database: every field stands behind its label (【篇名】…, 作者：…). */
import { readFurniture, readNumber, type PageFacts } from './furniture.ts';
import type { Line } from '../lines/lines.ts';
import { makeRun, type Page, type Run } from '../base/textRun.ts';

/** What a labelled line is. */
export type Labelled = 'headline' | 'kicker' | 'subtitle' | 'byline' | 'text' | 'column';

/** A line without its label. */
export interface LabelledLine {
  label: Run;
  /** Missing when nothing stands behind the label. */
  line?: Line;
  is: Labelled | 'fact';
  facts: PageFacts;
}

const FIELDS: [name: RegExp, is: LabelledLine['is']][] = [
  [/^(?:篇名|标题|题名|正题|主题名|题目|文章标题)$/u, 'headline'],
  [/^(?:引题|肩题|眉题)$/u, 'kicker'],
  [/^(?:副篇名|副题|副标题|副题名)$/u, 'subtitle'],
  [/^(?:作者|责任者|记者|署名)$/u, 'byline'],
  [/^(?:正文|内容|全文|文章内容|正文内容)$/u, 'text'],
  [/^(?:栏目|专栏)$/u, 'column'],
  [
    /^(?:报纸名称|报纸中文名|报纸|报名|报刊名称|来源|刊名|文献来源|日期|出版日期|发布日期|报纸日期|版次|版号|版名|版面|版面名称|机构|单位|作者单位|关键词|主题词|分类号|专辑|专题|DOI|网址|链接|字数)$/u,
    'fact',
  ],
];
const LABEL =
  /^\s*(?:[【[]\s*([\p{Script=Han}A-Z]{2,6})\s*[】\]]\s*[:：]?|([\p{Script=Han}A-Z]{2,6})\s*[:：])\s*/u;
/** So many labels, one of them a headline's and one of them a text's or an author's, make an export. */
const FEWEST = 3;

/**
 * Reads the labels of a page.
 * @returns one entry for each line, undefined for lines without a label; nothing when the page is no export
 */
export function readLabels(page: Page, lines: Line[]): (LabelledLine | undefined)[] {
  const read = lines.map((line) => readLabel(page, line));
  const kinds = new Set(read.map((one) => one?.is));
  const count = read.filter((one) => one !== undefined).length;
  return count >= FEWEST &&
    kinds.has('headline') &&
    (kinds.has('text') || kinds.has('byline') || kinds.has('fact'))
    ? read
    : [];
}

/** A piece of a line of facts; `byline` is the value behind 作者. */
export interface InfoPiece {
  from: number;
  to: number;
  is: 'fact' | 'byline';
}

const INFO =
  /(?:来源|稿源|出处|作者|记者|署名|日期|时间|发布时间|发布日期|版次|版面|字数|编辑|责编|责任编辑|浏览|阅读|点击(?:数|量)?|字号|分享到?|评论)\s*[:：]\s*/gu;

/**
 * Reads the line of facts that an electronic edition prints under a headline: 来源: 某报 作者: 李洋 日期: 2019-03-12.
 * @param text folded text of the line
 * @returns its pieces, or undefined for other lines: two labels at least, the first at the beginning
 */
export function readInfoLine(text: string): InfoPiece[] | undefined {
  const labels = [...text.matchAll(INFO)];
  const before = text.slice(0, labels[0]?.index ?? 0);
  const dated = LEADING_DATE.test(before);
  if (labels.length < (dated ? 1 : 2) || (before !== '' && !dated) || /[。！？]/u.test(text))
    return undefined;
  const date: InfoPiece[] = dated ? [{ from: 0, to: before.length, is: 'fact' }] : [];
  return [...date, ...labels.flatMap(piecesOf)];

  function piecesOf({ index, 0: label }: RegExpExecArray, order: number): InfoPiece[] {
    const [begin, end] = [index + label.length, labels[order + 1]?.index ?? text.length];
    const value = text.slice(begin, end).trimEnd();
    if (!/^(?:作者|记者|署名)/u.test(label) || value === '') return [{ from: index, to: end, is: 'fact' }];
    return [
      { from: index, to: begin, is: 'fact' },
      { from: begin, to: begin + value.length, is: 'byline' },
    ];
  }
}

/** 2017-11-13 10:20 before the first label. */
const LEADING_DATE =
  /^\s*(?:\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*$/u;

function readLabel(page: Page, line: Line): LabelledLine | undefined {
  const text = page.folded.slice(line.start, line.end);
  const match = LABEL.exec(text);
  const name = match?.[1] ?? match?.[2];
  const is = FIELDS.find(([pattern]) => name !== undefined && pattern.test(name))?.[1];
  if (!match || !is) return undefined;
  const start = line.start + match[0].length;
  return {
    label: makeRun(page, [{ start: line.start, end: start }]),
    ...(start < line.end ? { line: { ...line, start, indent: 0 } } : {}),
    is,
    facts: is === 'fact' ? factsOf(name!, text.slice(match[0].length).trim()) : {},
  };
}

function factsOf(name: string, value: string): PageFacts {
  if (/^(?:报纸|报名|报刊|来源|刊名|文献来源)/u.test(name))
    return /报|刊|网/u.test(value) ? { publication: value } : {};
  if (/日期/u.test(name)) {
    const date = readFurniture(value, new Set())?.facts.issueDate;
    return date ? { issueDate: date } : {};
  }
  if (/^版[次号面]$/u.test(name)) return { pageNumber: readNumber(value.replace(/[第版]/gu, '')) };
  return /^版/u.test(name) && value ? { section: value } : {};
}
