import { datesOf, plainDate } from '../../../citation/date.ts';
import type { CitedWork } from '../../../citation/work.ts';
import { urnOf } from '../../../citation/urn.ts';
import { idAt } from '../../../urls.ts';
import type { SiteContext } from '../../siteContext.ts';
import type { ArticleProps } from '../../views/article/article.ts';
import { plainHeadline } from '../../views/article/plainHeadline.ts';
import { scriptJson } from '../../scriptJson.ts';
import { citedWork } from './citedWork.ts';

type Data = Record<string, unknown>;

/**
 * schema.org description of an article, as JSON for a script element.
 *
 * A digest is not what the paper printed: it is the archive's article, based on the printed one, whose authors
 * are the reporters.
 */
export function newsArticle(view: ArticleProps, context: SiteContext): string {
  const work = citedWork(view, context);
  const { site, href } = context;
  const { origin } = new URL(site.baseUrl);
  const picture = view.images.find((image) => image.picture)?.picture;
  // A misprint that stays is annotated; what was mended is a correction.
  const [annotations, corrections] = [
    view.corrections.filter(({ of }) => of === 'paper'),
    view.corrections.filter(({ of }) => of !== 'paper'),
  ];
  const printed = printedArticle(view, work);
  const archive = { '@type': 'Organization', name: site.title };
  const data: Data = {
    '@context': 'https://schema.org',
    ...(work.digest
      ? { '@type': 'Article', headline: work.title, author: archive, isBasedOn: printed }
      : printed),
    publisher: archive,
    inLanguage: work.language,
    url: work.url,
    ...(view.zones.length > 0 && {
      about: view.zones.map(({ label }) => ({ '@type': 'Place', name: label })),
    }),
    ...(picture && { image: origin + href(picture.sources.at(-1)!.url) }),
    ...rightsData(view),
    identifier: urnOf(idAt(view.path), site),
    ...(annotations.length > 0 && {
      comment: annotations.map(({ date, note }) => ({
        '@type': 'Comment',
        datePublished: date,
        text: note,
      })),
    }),
    ...(corrections.length > 0 && {
      dateModified: corrections
        .map(({ date }) => date)
        .toSorted()
        .at(-1),
      correction: corrections.map(({ date, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: note,
      })),
    }),
  };
  return scriptJson(data);
}

/** What may be done with the text. */
function rightsData({ rights }: ArticleProps): Data {
  if (!rights) return {};
  const { statement, holder, note } = rights;
  return {
    license: statement,
    ...(holder && { copyrightHolder: { '@type': 'Organization', name: holder } }),
    ...(note && { copyrightNotice: note }),
  };
}

/** What the paper printed. */
function printedArticle({ subtitle, source }: ArticleProps, work: CitedWork): Data {
  const { title, authors, publication, pageNumber, section } = work;
  return {
    '@type': 'NewsArticle',
    headline: title,
    ...(subtitle && { alternativeHeadline: plainHeadline({ headline: subtitle }) }),
    // The whole interval of a joint issue has no name in schema.org; it began on its first day.
    datePublished: plainDate(work.date).split('/')[0],
    ...(authors.length > 0 && {
      author: authors.map(({ name, organisation }) => ({
        '@type': organisation ? 'Organization' : 'Person',
        name,
      })),
    }),
    ...(publication && { isPartOf: issueOf(publication, source?.issueDate) }),
    ...(pageNumber && { printPage: pageNumber }),
    ...(section && { printSection: section }),
  };
}

function issueOf(publication: string, issueDate: string | undefined): Data {
  const paper = { '@type': 'Newspaper', name: publication };
  return issueDate && datesOf(issueDate)[0]!.day
    ? { '@type': 'PublicationIssue', datePublished: issueDate.split('/')[0], isPartOf: paper }
    : paper;
}
