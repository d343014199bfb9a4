/** A column that is printed on the line of the headline. */
import { isBlank, slice, trim, type Run } from '../base/textRun.ts';
import { columnExtent } from './column.ts';

/** A headline taken apart. */
export interface ColumnInHeadline {
  column: Run;
  headline: Run;
  /** Brackets and bars between them. */
  ornaments: Run[];
}

/** 在“光谷”追光的年轻人（走进高新区）: papers print the column in brackets after the headline. */
const BRACKETED = /(?<=\S)\s*[(（](\p{Script=Han}{3,8}(?:·\p{Script=Han}{2,6})?)[)）]$/u;
/** Remarks that belong to the headline. */
const REMARK =
  /^(?:附|外|图|组图|上篇|中篇|下篇|节选|摘要|摘登|全文|续|连载|修订|试行|草案|滨江|暂行|修正|公示)|(?:试行|暂行|全文|图表?|稿)$/u;

/** 【来信】 before a headline on the same line. */
export const INLINE = /^[【[〔]([^】\]〕]{2,10})[】\]〕]\s*(?=\S)/u;

/** 深一度｜钛，从“论吨卖”到“论克卖”: a column before a bar and a headline. */
export const BARRED = /^\p{Script=Han}{2,6}\s*[|｜丨]\s*(?=\S{6})/u;

/** @returns the column in brackets at the end of a headline */
export function columnBehind(headline: Run): ColumnInHeadline | undefined {
  const match = BRACKETED.exec(headline.folded);
  if (!match || REMARK.test(match[1]!)) return undefined;
  // 杭州高新区（滨江）: the name of a place goes on in the bracket.
  if (/[区市县镇]$/u.test(headline.folded.slice(0, match.index))) return undefined;
  const from = match.index + match[0].indexOf(match[1]!);
  return apart(headline, { from, to: from + match[1]!.length }, { from: 0, to: match.index });
}

/** @returns the column before a headline, in brackets or before a bar */
export function columnBefore(headline: Run): ColumnInHeadline | undefined {
  const match = INLINE.exec(headline.folded) ?? BARRED.exec(headline.folded);
  if (!match) return undefined;
  const cut = match[0].length;
  const extent = columnExtent(match[0]);
  return apart(headline, extent, { from: cut, to: headline.folded.length });
}

interface Extent {
  from: number;
  to: number;
}

function apart(line: Run, column: Extent, headline: Extent): ColumnInHeadline {
  const [first, second] = column.from < headline.from ? [column, headline] : [headline, column];
  const between = [slice(line, 0, first.from), slice(line, first.to, second.from), slice(line, second.to)];
  return {
    column: slice(line, column.from, column.to),
    headline: trim(slice(line, headline.from, headline.to)),
    ornaments: between.filter((run) => !isBlank(run)),
  };
}
