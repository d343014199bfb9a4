/** Citations of newspaper articles after GB/T 7714—2015 (electronic copy of a printed article, [N/OL]). */
import type { Hit } from '../types.ts';

/**
 * A citation in one line. Example:
 * `魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N/OL]. 中国高新技术产业导报，2023-05-15（6）. https://…`
 * @param permalink absolute address of the article
 */
export function citation(
  { title, authors, date, source }: Pick<Hit, 'title' | 'authors' | 'date' | 'source'>,
  permalink: string,
): string {
  const { publication = '', issueDate, pageNumber } = source;
  const names =
    authors
      .slice(0, 3)
      .map(({ text }) => text)
      .join('，') + (authors.length > 3 ? '，等' : '');
  const issue = [publication, `${issueDate ?? date}${pageNumber ? `（${pageNumber}）` : ''}`]
    .filter(Boolean)
    .join('，');
  return [names, `${title.text}[N/OL]`, issue, permalink].filter(Boolean).join('. ');
}
