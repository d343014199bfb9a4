import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { ArticleProps } from './article.ts';
import { picturesOf } from './figures.ts';
import { traditionalOf } from '../parts/traditional.ts';
import { linesAround } from './linesAround.ts';

/** An article among others on paper: what stands around its text. */
export type PrintedArticle = Pick<
  ArticleProps,
  | 'headline'
  | 'titleSupplied'
  | 'traditional'
  | 'kicker'
  | 'subtitle'
  | 'dateline'
  | 'digest'
  | 'images'
  | 'bodyPictures'
> & {
  authors: string[];
};

/** An article for the print of the issue that it stands in. */
export function printedArticle(article: ArticleRecord, catalogue: Catalogue): PrintedArticle {
  const { headline, titleSupplied, dateline, digestText, authors } = article;
  return {
    headline,
    ...(titleSupplied && { titleSupplied }),
    ...traditionalOf(article),
    ...linesAround(article, catalogue),
    ...(dateline && { dateline }),
    ...(digestText && { digest: true }),
    ...picturesOf(article, catalogue),
    authors: authors.map(({ name }) => name),
  };
}
