import type { ListedWork } from '../../../citation/coins.ts';
import { contributor } from '../../../citation/contributor.ts';
import type { SiteContext } from '../../siteContext.ts';
import { plainHeadline } from '../../views/article/plainHeadline.ts';
import type { Credits, HeadlineLink } from '../../views/parts/card.ts';

/** An article of a list as something to be cited, as its own page has it. */
export function listedWork(
  article: HeadlineLink & Credits,
  { site, permalink, languageOf }: Pick<SiteContext, 'site' | 'permalink' | 'languageOf'>,
): ListedWork {
  const { authors, publication, issueDate, digest } = article;
  return {
    title: plainHeadline(article),
    authors: authors.map(contributor),
    date: issueDate ?? article.date,
    ...(publication && { publication }),
    language: languageOf(article) ?? site.language,
    url: permalink(article.url),
    archive: site.title,
    ...(digest && { digest }),
  };
}
