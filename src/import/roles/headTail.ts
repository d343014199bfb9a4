/** A byline after a headline on the same line: 磁材企业抱团出海　□本报记者　那日川. */
import { slice, trim, type Run } from '../base/textRun.ts';
import type { NameJudge } from '../base/people.ts';
import type { Block } from '../paragraphs/unwrap.ts';
import { parseByline } from './byline.ts';
import { picturesOfCredit, readCreditLine } from './credit.ts';

const SEAM =
  /\s*(?=[□■]\s*\S)|\s+(?=(?:作者|撰文|采写|记者|文)\s*[:：/|]\s*\S)|\s+(?=(?:本报|本刊|本网)?(?:特约|实习|见习|首席|驻\p{Script=Han}{2,4})*(?:记者|通讯员)[\s:：]*\p{Script=Han})/gu;
/** 文|乌尔娜   图|受访企业: who gave the pictures, where it is no photographer. */
const PICTURES_BY =
  /\s+图(?:片|源)?\s*[/|:]\s*(?:受访\p{Script=Han}{1,4}|网络|资料|\p{Script=Han}{2,14}(?:供图|提供|部|局|管委会|公司|集团|单位|中心))\s*$/u;
/** Shorter pieces are labels, longer lines text. */
const SHORTEST_HEADLINE = 5;
const LONGEST = 90;

/** ①②④由甲摄   ③⑤由乙摄: photographers of numbered pictures on one line; the sign stays with the credit before it. */
const BETWEEN_CREDITS = /\s{2,}|\s+(?=图?\s*[①-⑳])|(?<=[;；,，])\s*(?=图?\s*[①-⑳])/gu;

/**
 * Parts a line of credits by the pictures that they belong to.
 * @returns a block for each photographer, or the block alone
 */
export function partCredits(block: Block): Block[] {
  const { run } = block;
  const text = run.folded;
  const seams = [...text.matchAll(BETWEEN_CREDITS)];
  if (block.is || block.table || seams.length === 0 || text.length > LONGEST) return [block];
  const starts = [0, ...seams.map(({ index, 0: gap }) => index + gap.length)];
  const pieces = starts.map((from, order) => trim(slice(run, from, seams[order]?.index)));
  const isCredit = ({ folded }: Run) =>
    picturesOfCredit(folded).length > 0 && readCreditLine(folded) !== undefined;
  if (!pieces.every(isCredit)) return [block];
  return pieces.map((piece, order) =>
    order === 0 ? { ...block, run: piece } : { ...block, run: piece, blanksBefore: 0, indented: false },
  );
}

/**
 * Parts a block that holds a headline and its byline.
 * @returns the two, or the block alone
 */
export function partByline(block: Block, names: NameJudge): Block[] {
  const { run } = block;
  const text = run.folded;
  if (block.is || block.table || block.lines > 1 || text.length > LONGEST || /[。；]/u.test(text))
    return [block];
  const pictures = PICTURES_BY.exec(text);
  if (pictures && parseByline(slice(run, 0, pictures.index), names, true)) {
    const below = { ...block, blanksBefore: 0, indented: false };
    return [
      { ...block, run: trim(slice(run, 0, pictures.index)), is: 'byline' },
      { ...below, run: trim(slice(run, pictures.index)), is: 'caption' },
    ];
  }
  for (const { index, 0: gap } of text.matchAll(SEAM)) {
    const head = text.slice(0, index).trim();
    if (
      head.length < SHORTEST_HEADLINE ||
      /[,，、:：]$/u.test(head) ||
      parseByline(slice(run, 0, index), names)
    )
      continue;
    const tail = trim(slice(run, index + gap.length));
    if (parseByline(tail, names, /^[□■]/u.test(tail.folded))?.strength !== 'role') continue;
    const below: Block = { ...block, run: tail, blanksBefore: 0, indented: false, is: 'byline' };
    return [{ ...block, run: trim(slice(run, 0, index)) }, below];
  }
  return [block];
}
