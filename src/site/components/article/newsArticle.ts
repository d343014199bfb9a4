import { machineDate } from '../../../strings/formatDate.ts';
import type { SiteContext } from '../../siteContext.ts';
import type { ArticleProps } from '../../views/article/article.ts';
import { plainHeadline } from '../../views/article/plainHeadline.ts';

/** schema.org description of an article, as JSON for a script element. */
export function newsArticle(
  view: ArticleProps,
  { site, permalink, href, articleLanguage }: SiteContext,
): string {
  const { publication, issueDate, pageNumber } = view.source ?? {};
  const { origin } = new URL(site.baseUrl);
  const picture = view.images.find((image) => image.picture)?.picture;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: plainHeadline(view),
    ...(view.subtitle && { alternativeHeadline: plainHeadline({ headline: view.subtitle }) }),
    datePublished: machineDate(issueDate ?? view.date),
    ...(view.byline.length > 0 && {
      author: view.byline.map(({ label }) => ({ '@type': 'Person', name: label })),
    }),
    inLanguage: articleLanguage ?? site.language,
    url: permalink(view.path),
    ...(publication && { isPartOf: { '@type': 'Newspaper', name: publication } }),
    ...(pageNumber && { printPage: pageNumber }),
    ...(picture && { image: origin + href(picture.sources.at(-1)!.url) }),
  };
  // A closing tag in a headline must not end the script.
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
