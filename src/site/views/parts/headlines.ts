import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { creditsOf, headlineLinkOf, zoneLinks, type Credits, type HeadlineLink } from './card.ts';
import type { Link } from './page.ts';

/** An article in a list of headlines: under its day, or on its printed page. */
export interface ZonedHeadline extends HeadlineLink, Credits {
  kind: ArticleRecord['kind'];
  zones: Link[];
}

/** Headlines with the zones they are about. */
export function zonedHeadlines(articles: readonly ArticleRecord[], catalogue: Catalogue): ZonedHeadline[] {
  return articles.map((article) => ({
    ...headlineLinkOf(article),
    ...creditsOf(article),
    kind: article.kind,
    zones: zoneLinks(article, catalogue),
  }));
}
