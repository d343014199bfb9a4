/** Citations of hits: the same entry that the article's own page gives (src/citation). */
import { contributor } from '../../citation/contributor.ts';
import { gbt7714 } from '../../citation/gbt7714.ts';
import type { Hit } from '../types.ts';

/** Of a hit, what is cited. */
export type CitedHit = Pick<Hit, 'title' | 'authors' | 'date' | 'dateInferred' | 'source' | 'digest'>;

/**
 * A citation in one line, after GB/T 7714—2025.
 * @param permalink absolute address of the article
 * @param archive title of the archive, which wrote the text of a digest
 */
export function citation(
  { title, authors, date, dateInferred, source, digest }: CitedHit,
  permalink: string,
  archive: string,
): string {
  const { publication, issueDate, pageNumber } = source;
  return gbt7714(
    {
      title: title.text.replace(/\u3000+/gu, ' '),
      authors: authors.map(({ text }) => contributor(text)),
      date: issueDate ?? date,
      dateInferred: dateInferred && !issueDate,
      publication,
      pageNumber,
      language: '',
      url: permalink,
      archive,
      ...(digest && { digest }),
    },
    { edition: '2025', online: true },
  );
}
