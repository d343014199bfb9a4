import { fault, type Fault } from '../../problems/fault.ts';
import { bareName, paperMarks } from '../../problems/paperName.ts';
import { inFigures } from '../../dates/figures.ts';
import { dateIn, parseDate } from '../../dates/edtf.ts';
import { inBraces } from '../../problems/mend/value.ts';
import type { RawFrontMatter } from '../frontMatter.ts';

const DATE = /[（(]?\d{4}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]|[-./]\d{1,2}[-./]\d{1,2})[)）]?/u;
const PAGE =
  /第?\s*([A-Z]?\d{1,3}(?:\s*[-—~至]\s*[A-Z]?\d{1,3})?|(?<=第\s*)[一二三四五六七八九十]{1,3}|头(?=版$))\s*版|\b([A-Z]\d{1,2})$/u;

/** An address; the brackets around it are none of it. */
const ADDRESS = /https?:\/\/[!-'*-~]+/u;

/**
 * A paper's name with the day, the page or the address written behind it (`某报 2023年5月15日 第3版`).
 * @returns each with the path of what it is about
 */
export function sourceFaults({ source }: RawFrontMatter): (Fault & { path: PropertyKey[] })[] {
  if (typeof source !== 'string') {
    const { publication } = (source ?? {}) as { publication?: unknown };
    return paperMarks(publication).map((told) => ({ path: ['source', 'publication'], ...told }));
  }
  const parts = sourceIn(source);
  if (!parts) return paperMarks(source).map((told) => ({ path: ['source'], ...told }));
  return [
    {
      path: ['source'],
      ...fault('source-words', { name: source.trim(), line: `source: ${inBraces(parts)}` }),
    },
  ];
}

/**
 * The fields of a paper's name with the day, the page or the address behind it.
 * @returns undefined for a name alone
 */
export function sourceIn(written: string): Record<string, string> | undefined {
  const url = ADDRESS.exec(written)?.[0];
  const source = url === undefined ? written : written.replace(url, ' ').replace(/[(（]\s*[)）]/u, ' ');
  const day = DATE.exec(source)?.[0].replace(/[（()）]/gu, '') ?? '';
  const issueDate = parseDate(day).ok ? day : dateIn(day);
  const [, printed, short] = PAGE.exec(source.replace(DATE, ' ')) ?? [];
  const pageNumber = inFigures((printed ?? short ?? '').replace('头', '1')).replace(/\s*[-—~至]\s*/u, '-');
  if (!issueDate && !pageNumber && url === undefined) return undefined;
  const publication = bareName(
    source
      .replace(DATE, ' ')
      .replace(PAGE, ' ')
      .replace(/(?<![\s，,、；;])[\s，,、；;]+$/u, '')
      .trim(),
  );
  if (publication === '' && url === undefined) return undefined;
  return {
    ...(publication && { publication }),
    ...(issueDate && { issueDate }),
    ...(pageNumber && { pageNumber }),
    ...(url !== undefined && { url }),
  };
}
