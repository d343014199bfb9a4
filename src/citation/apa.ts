/** APA style, 7th edition: newspaper articles (10.1, example 16) and authors (9.8 to 9.12). */
import { datesOf, isEstimated, monthName, type DateParts } from './date.ts';
import { closed } from './sentence.ts';
import type { CitedWork } from './work.ts';

/** Up to twenty authors are named; of more, the first nineteen and the last (9.8). */
const MOST_AUTHORS = 20;

/**
 * A reference. Chinese names and quotation marks stay as printed.
 * Example: `魏志强, & 吕科. (2023, May 15). 昆山高新区：党建“链”出产业新画卷. 中国高新技术产业导报, 6. https://…`
 */
export function apa(work: CitedWork): string {
  const title = closed(`${work.title}${work.digest ? ` [Digest by ${work.archive}]` : ''}`);
  const date = `(${dateOf(work)}).`;
  const names = namesOf(work.authors.map(({ name }) => name));
  const where = [work.publication, work.pageNumber].filter(Boolean).join(', ');
  return [...(names ? [closed(names), date, title] : [title, date]), where && `${where}.`, work.url]
    .filter(Boolean)
    .join(' ');
}

function namesOf(names: string[]): string {
  if (names.length > MOST_AUTHORS)
    return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${names.at(-1)!}`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)!}`;
}

function dateOf(work: CitedWork): string {
  const date = datesOf(work.date).map(one).join('–');
  return isEstimated(work) ? `[${date}]` : date;
}

function one({ year, month, day }: DateParts): string {
  if (!month) return String(year);
  return `${year}, ${monthName(month)}${day ? ` ${day}` : ''}`;
}
