/** The line under a headline that says where it was printed: 作者：李洋 《某某周报》（2016年05月12日 06版）. */
import type { InfoPiece } from './records/exportLabels.ts';

const SOURCE =
  /\s*(?:来源\s*[:：]\s*)?《\s*[^《》]{2,20}\s*》\s*[(（]?\s*\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?[^。！？]{0,24}$/u;
const AUTHOR = /^\s*(?:作者|记者|署名|文|撰文)\s*[:：/]\s*/u;

/** 2021-08-19 01:12 某某日報 記者李洋/台北報導: day, time and paper before who wrote it. */
const DAY_FIRST =
  /^\s*(?<source>\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[\s|/·]+(?:《?\p{Script=Han}{2,10}》?[\s|/·]+)?)(?<byline>(?:(?:特约|首席|实习|见习|特派|资深)?(?:记者|通讯员|评论员)|文\s*[/:])\s*[^。，,！？]{2,36})$/u;

/**
 * Reads a line that ends with the paper, its day and its page.
 * @param text folded text of the line
 * @returns the author before it as a byline, the rest as facts; undefined when no author stands on the line
 */
export function readSourceLine(text: string): InfoPiece[] | undefined {
  const dayFirst = DAY_FIRST.exec(text)?.groups;
  if (dayFirst) {
    const from = text.length - dayFirst['byline']!.length;
    return [
      { from: 0, to: from, is: 'fact' },
      { from, to: text.length, is: 'byline' },
    ];
  }
  const source = SOURCE.exec(text);
  if (!source || source.index === 0) return undefined;
  const before = text.slice(0, source.index);
  const label = AUTHOR.exec(before)?.[0].length ?? 0;
  const name = before.slice(label).trimEnd();
  if (!isByline(name, label > 0)) return undefined;
  return [
    ...(label > 0 ? [{ from: 0, to: label, is: 'fact' as const }] : []),
    { from: label, to: label + name.length, is: 'byline' },
    { from: source.index, to: text.length, is: 'fact' },
  ];
}

/** @returns where the paper, its day and its page begin at the end of a line; undefined when they do not stand there */
export function sourceAtEnd(text: string): number | undefined {
  const at = SOURCE.exec(text)?.index;
  return at === 0 ? undefined : at;
}

/** Longer text before the paper's name is a sentence. */
const LONGEST = 40;

function isByline(text: string, labelled: boolean): boolean {
  if (text === '' || text.length > LONGEST || /[。，,！？]/u.test(text)) return false;
  return labelled || /记者|通讯员|评论员|^[□■◎●]/u.test(text);
}
