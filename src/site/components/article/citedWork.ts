import { contributor } from '../../../citation/contributor.ts';
import type { CitedWork } from '../../../citation/work.ts';
import type { SiteContext } from '../../siteContext.ts';
import type { ArticleProps } from '../../views/article/article.ts';
import { plainHeadline } from '../../views/article/plainHeadline.ts';

/** The article of a page as something to be cited. */
export function citedWork(
  view: ArticleProps,
  { site, permalink, languageOf }: Pick<SiteContext, 'site' | 'permalink' | 'languageOf'>,
): CitedWork {
  const { publication, issueDate, pageNumber, section } = view.source ?? {};
  return {
    title: plainHeadline(view),
    ...(view.subtitle && { subtitle: plainHeadline({ headline: view.subtitle }) }),
    authors: view.byline.map(({ label }) => contributor(label)),
    date: issueDate ?? view.date,
    ...(view.dateInferred && !issueDate && { dateInferred: true }),
    ...(publication && { publication }),
    ...(pageNumber && { pageNumber }),
    ...(section && { section }),
    language: languageOf(view) ?? site.language,
    url: permalink(view.path),
    archive: site.title,
    ...(view.digest && { digest: true }),
  };
}
