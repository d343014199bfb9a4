/** What has happened to the archive itself, by its ledger and by the corrections that articles tell of. */
import type { ArticleRecord } from '../articles/record.ts';
import { historiesOf } from '../ledger/history.ts';
import { compareText } from '../text/compare.ts';
import type { Catalogue } from './catalogue.ts';
import { derived } from './derived.ts';

/** An article that came, or was corrected. */
export interface Change {
  kind: 'added' | 'corrected';
  /** Day, YYYY-MM-DD. */
  date: string;
  article: ArticleRecord;
  /** What was corrected, where the article tells. */
  note?: string;
  /** Whose error it was, where the article tells. */
  of?: 'paper' | 'archive' | undefined;
}

const histories = derived(({ archive }) => historiesOf(archive.ledger ?? []));

/** Articles in the order in which they came, newest first; none without a ledger. */
export const additions = derived((catalogue): Change[] =>
  catalogue.articles
    .flatMap((article) => {
      const history = histories(catalogue).get(article.id);
      return history ? [{ article, ...history }] : [];
    })
    .sort((a, b) => compareText(b.added, a.added) || b.place - a.place)
    .map(({ article, added }) => ({ kind: 'added', date: added, article })),
);

/** Corrections, newest first. */
export const corrections = derived((catalogue): Change[] =>
  catalogue.articles
    .flatMap((article) => correctionsOf(article, catalogue))
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.article.id, b.article.id)),
);

/** Of a day of which the article tells itself, the ledger's line says no more. */
function correctionsOf(article: ArticleRecord, catalogue: Catalogue): Change[] {
  const told = article.corrections;
  const history = histories(catalogue).get(article.id);
  if (told.length === 0 && !history) return [];
  const days = new Set(told.map(({ date }) => date));
  const noted = (history?.corrected ?? []).filter((date) => !days.has(date));
  return [...told, ...noted.map((date) => ({ date }))].map((one) => ({ kind: 'corrected', ...one, article }));
}

/** The last day on which something changed that readers see; undefined where nothing is known. */
export function lastChange(article: ArticleRecord, catalogue: Catalogue): string | undefined {
  const history = histories(catalogue).get(article.id);
  return [
    ...(history ? [history.added, ...history.corrected] : []),
    ...article.corrections.map(({ date }) => date),
  ]
    .sort()
    .at(-1);
}
