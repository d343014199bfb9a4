/** Lines of facts that databases part by bars: 报章 | A14 | 内地 | 字数：218, 某某报 | 2019-03-12 | A05 | 要闻. */
import type { InfoPiece } from './records/exportLabels.ts';
import { readFurniture, readNumber, type FurnitureLine, type PageFacts } from './furniture.ts';

const BAR = /\s*[|｜]\s*/u;
const FEWEST_PIECES = 3;
/** So many pieces must be facts of a form that no headline has. */
const FEWEST_SURE = 2;
/** What kind of source a database names. */
const MEDIUM = /^(?:报章|报纸|报刊|杂志|期刊|网站|网媒|通讯社|新闻稿|电子报|日报|周刊)$/u;
const PAGE = /^(?:第|P\.?)?\s*([A-Z]{1,2}\d{1,3}|\d{1,3}(?=\s*版)|0\d)\s*版?$/iu;
const COUNT = /^(?:字数|全文字数|篇幅)\s*[:：]?\s*\d+\s*字?$|^\d{2,5}\s*字$/u;
/** A section, a rubric, an edition: 内地, 中国新闻. */
const SHORT_NAME = /^[\p{Script=Han}·]{1,8}$/u;

/**
 * Reads a line whose every piece between bars is a fact.
 * @param text folded text of one printed line
 * @param publications names that are known to be papers
 * @returns undefined when a piece is something else, or too few are facts by their form
 */
export function readBarLine(text: string, publications: ReadonlySet<string>): FurnitureLine | undefined {
  return readPieces(text, publications, 0);
}

/** @param known pieces beside these that are facts */
function readPieces(
  text: string,
  publications: ReadonlySet<string>,
  known: number,
): FurnitureLine | undefined {
  const pieces = text.trim().split(BAR).filter(Boolean);
  if (pieces.length + known < FEWEST_PIECES) return undefined;
  const sure = pieces.map((piece) => factOf(piece, publications));
  const isFact = pieces.every((piece, index) => sure[index] !== undefined || SHORT_NAME.test(piece));
  if (!isFact || sure.filter((one) => one !== undefined).length + known < FEWEST_SURE) return undefined;
  return { role: 'record', facts: Object.assign({}, ...sure) as PageFacts };
}

/** By 甲 乙 among the facts of a database. */
const BY = /^(?:By|文|作者|记者)\s*[:：/]?\s+(?=\S)/iu;
/** 石小川, 谷 远: two characters may be set apart to the width of three. */
const NAME = String.raw`(?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})`;
const ROLE = String.raw`(?:(?:本报|本刊|特约|实习|见习|首席)*(?:记者|通讯员|评论员|实习生)\s+)?`;
const NAMES = new RegExp(String.raw`^${ROLE}${NAME}(?:[\s、,，;；]+${ROLE}${NAME}){0,4}$`, 'u');

/**
 * Reads such a line where one of its pieces says who wrote the article.
 * @returns the names as a byline, the rest as facts; undefined for other lines
 */
export function readBarInfo(text: string, publications: ReadonlySet<string>): InfoPiece[] | undefined {
  const pieces = [...text.matchAll(/[^|｜]+/gu)].map(({ index, 0: piece }) => ({ index, piece }));
  const by = pieces.findIndex(
    ({ piece }) => NAMES.test(piece.trim().replace(BY, '')) && BY.test(piece.trim()),
  );
  const { index, piece } = pieces[by] ?? { index: 0, piece: '' };
  const others = `${text.slice(0, index)}${text.slice(index + piece.length)}`;
  const read = by < 0 ? undefined : readPieces(others, publications, 1);
  if (!read) return undefined;
  const to = index + piece.trimEnd().length;
  const from = index + piece.length - piece.trimStart().replace(BY, '').length;
  return [
    { from: 0, to: from, is: 'fact', facts: read.facts },
    { from, to, is: 'byline' },
    { from: to, to: text.length, is: 'fact', facts: {} },
  ];
}

function factOf(piece: string, publications: ReadonlySet<string>): PageFacts | undefined {
  const page = PAGE.exec(piece)?.[1];
  if (page) return { pageNumber: readNumber(page) };
  if (MEDIUM.test(piece) || COUNT.test(piece)) return {};
  const { issueDate, publication } = readFurniture(piece, publications, true)?.facts ?? {};
  if (issueDate) return { issueDate, ...(publication ? { publication } : {}) };
  return publication ? { publication } : undefined;
}
