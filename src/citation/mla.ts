/** MLA style, 9th edition: an article in a newspaper; the archive is the second container (5.31). */
import { datesOf, isEstimated, monthName, type DateParts } from './date.ts';
import { closed } from './sentence.ts';
import type { CitedWork } from './work.ts';

/**
 * An entry of works cited. Quotation marks inside a Chinese title stay as printed.
 * Example: `魏志强 and 吕科. “昆山高新区：党建“链”出产业新画卷.” 中国高新技术产业导报, 15 May 2023, p. 6, https://… .`
 */
export function mla(work: CitedWork): string {
  const names = namesOf(work.authors.map(({ name }) => name));
  const page = work.pageNumber && `${/[-–—,]/u.test(work.pageNumber) ? 'pp.' : 'p.'} ${work.pageNumber}`;
  const container = [work.publication, dateOf(work), page].filter(Boolean).join(', ');
  const digest = work.digest && `Digest by ${work.archive}`;
  return `${names && `${closed(names)} `}“${closed(work.title)}” ${[container, digest, work.url].filter(Boolean).join(', ')}.`;
}

/** Of three and more, the first alone (5.8). */
function namesOf(names: string[]): string {
  return names.length > 2 ? `${names[0]!}, et al` : names.join(' and ');
}

function dateOf(work: CitedWork): string {
  const date = datesOf(work.date).map(one).join('–');
  return isEstimated(work) ? `[${date}]` : date;
}

function one({ year, month, day }: DateParts): string {
  return [day, month && monthName(month), year].filter(Boolean).join(' ');
}
