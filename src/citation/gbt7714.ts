/**
 * GB/T 7714, newspaper articles: [N] printed, [N/OL] online.
 *
 * The 2025 edition (issued 2025-12-02) sets Chinese entries with full-width `，（）：`; the 2015 edition with
 * half-width signs. Both name up to three authors, then 等 (2015: 4.1.2 and 8.1.2); an estimated date stands in
 * brackets (2015: 8.4.3.2). The strings follow the drafters' published examples; the standard's own text was not at
 * hand.
 */
import { isEstimated, plainDate } from './date.ts';
import type { CitedWork } from './work.ts';

/** Editions of the standard. */
export type Edition = '2025' | '2015';

/** What a reader may choose. */
export interface GbtOptions {
  edition: Edition;
  /** Cite the archive's page (`[N/OL]`, with its address) or the printed paper (`[N]`). */
  online: boolean;
  /**
   * Day on which the page was read, `YYYY-MM-DD`. The 2015 edition asks for it; the 2025 edition has none for `[N/OL]`.
   */
  accessed?: string;
}

/** Authors named before 等. */
const MOST_AUTHORS = 3;

const SIGNS = {
  '2025': { comma: '，', open: '（', close: '）' },
  '2015': { comma: ', ', open: '(', close: ')' },
};

/**
 * An entry of a list of references. Example:
 * `魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N]. 中国高新技术产业导报，2023-05-15（6）.`
 */
export function gbt7714(work: CitedWork, { edition, online, accessed }: GbtOptions): string {
  const { comma, open, close } = SIGNS[edition];
  const names = work.authors.slice(0, MOST_AUTHORS).map(({ name }) => name);
  if (work.authors.length > MOST_AUTHORS) names.push('等');
  const date = isEstimated(work) ? `[${plainDate(work.date)}]` : work.date;
  const page = work.pageNumber ? `${open}${work.pageNumber}${close}` : '';
  const access = edition === '2015' && online && accessed ? `[${accessed}]` : '';
  const issue = [work.publication, `${date}${page}${access}`].filter(Boolean).join(comma);
  const parts = [
    names.join(comma),
    `${work.title}[${online ? 'N/OL' : 'N'}]`,
    issue,
    work.digest && `${work.archive}摘编`,
  ].filter(Boolean);
  return `${parts.join('. ')}.${online ? ` ${work.url} .` : ''}`;
}
